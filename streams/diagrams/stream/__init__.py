"""The stream diagram: aims, processes and resources of one policy, and what links them."""
