"""How much each number of a row speaks for a line of the article, and for a whole page: weights of two logistic
regressions.

Learned as ``training/fit_flat.py`` and ``training/fit_flat_pages.py`` do, on naive texts of labelled news pages and
articles (fundus, WCXB, the article extraction benchmark), a third of the hosts kept aside; the sum is the logarithm of
the odds. Lines were since cut otherwise, so the scripts print other weights today; on 500 pages those were worse by
0.001 to 0.002 on some kinds of damage and better on others.
"""

WEIGHTS = {
    "constant": 2.47,
    "width": -0.22,
    "ends": -0.34,
    "ends_wide": 0.44,
    "tiny": 0.4,
    "sentences": 0.58,
    "small_letters": 3.91,
    "only_small_letters": 2.46,
    "large_letters": 1.67,
    "words": -0.03,
    "short_words": 0.14,
    "digits": 0.13,
    "glued": -2.35,
    "goes_on": -2.32,
    "asks": -0.91,
    "times": 0.03,
    "follows": -0.61,
    "notice": -2.82,
    "menu": -0.04,
    "around": -0.39,
    "near": 1.25,
    "inside": 2.17,
    "before": -0.78,
    "behind": -2.37,
    "sentences_before": 0.64,
    "sentences_behind": 0.37,
    "prose_just_before": 0.51,
    "prose_just_behind": 0.85,
    "menu_before": -0.76,
    "menu_behind": -0.88,
    "notice_behind": -0.56,
    "in_region": 1.96,
    "ahead_of_region": -0.2,
    "past_region": -0.13,
    "letters_to_region": 0.22,
    "letters_past_region": 0.22,
    "size_of_region": -0.53,
    "prose_in_region": -0.97,
    "how_far": -2.34,
    "past_comments": -2.75,
    "said_in_region": 4.22,
    "said_elsewhere": -2.8,
}
"""The weight of every number, by the names of `features.NAMES`."""

OF_PAGES = {
    "constant": -6.5,
    "letters_in_front": 0.8,
    "letters_behind": 0.42,
    "signs_in_front": 0.43,
    "signs_behind": 1.39,
    "letters_kept": -0.22,
    "in_one_line": 4.37,
}
"""How much each number of `pages.evidence` speaks for a whole page."""
