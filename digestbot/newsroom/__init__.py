"""Pure functions that judge the news: from values and ``now`` they tell what is news, what it is about, and
who gets it. No I/O, no clock, no randomness.

News passes through these modules in this order::

    articles   which readings are articles, and since when
    checks     when a feed is asked again
    stories    which articles tell the same event     (tf_idf, words, filler: how texts are compared)
    tags       what a story is about                  (topics, entities, mentions; topics.toml, entities.toml: the lists)
    trends     how strongly a story is in the news
    digests    what one reader should get
    schedules  when a reader should get it            (times: what readers type for times and dates)

``word_counts.toml`` and ``word_leanings.toml`` are made by ``tools/make_word_tables.py``; ``evaluation``
measures the judgement on labelled news (``bot.py evaluate``, ``python -m benchmarks.newsroom``).
"""
