"""How figures, speakers, places and disputes are said in words: the same in every face."""
