"""Documents into sentences, with offsets that stay true."""

from rashomon.sentences.splitting import split

__all__ = ["split"]
