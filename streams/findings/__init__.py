"""What can be said about a study, and where: findings, locations, errors."""
