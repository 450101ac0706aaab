"""Pages fetched from their addresses, politely and within limits."""
