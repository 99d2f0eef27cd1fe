"""The diagram of agencies in bands: who takes part in one policy, tier by tier, and what lies between them."""
