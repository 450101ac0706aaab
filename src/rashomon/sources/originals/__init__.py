"""Originals kept byte for byte, with a manifest of what is known of each."""
