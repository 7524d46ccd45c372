"""The embedded model: its network, tokenizer and training sequences."""
