"""What a text shows of itself: its encoding, language, title, unseen marks."""
