"""How much each number of a row speaks for a line of the article, and for a whole page: weights of two logistic
regressions.

They are what ``training/fit_flat.py`` and then ``training/fit_flat_pages.py`` print. Both learn from naive texts of
labelled news pages and articles (fundus, WCXB, the article extraction benchmark), a third of the hosts kept aside; the
sum is the logarithm of the odds.
"""

WEIGHTS = {
    "constant": 2.61,
    "width": -0.24,
    "ends": -0.34,
    "ends_wide": 0.44,
    "tiny": 0.4,
    "sentences": 0.58,
    "small_letters": 3.89,
    "only_small_letters": 2.48,
    "large_letters": 1.65,
    "words": -0.03,
    "short_words": 0.12,
    "digits": 0.12,
    "glued": -2.34,
    "goes_on": -2.32,
    "asks": -0.91,
    "times": 0.03,
    "follows": -0.61,
    "notice": -3.02,
    "menu": -0.04,
    "around": -0.4,
    "near": 1.25,
    "inside": 2.31,
    "before": -0.9,
    "behind": -2.49,
    "sentences_before": 0.63,
    "sentences_behind": 0.36,
    "prose_just_before": 0.5,
    "prose_just_behind": 0.85,
    "menu_before": -0.76,
    "menu_behind": -0.88,
    "notice_behind": -0.57,
    "in_region": 1.97,
    "ahead_of_region": -0.2,
    "past_region": -0.13,
    "letters_to_region": 0.22,
    "letters_past_region": 0.22,
    "size_of_region": -0.53,
    "prose_in_region": -0.94,
    "how_far": -2.32,
    "past_comments": -2.76,
    "said_in_region": 4.22,
    "said_elsewhere": -2.79,
}
"""The weight of every number, by the names of `features.NAMES`."""

OF_PAGES = {
    "constant": -8.24,
    "letters_in_front": 1.02,
    "letters_behind": 0.81,
    "signs_in_front": 0.65,
    "signs_behind": 0.88,
    "letters_kept": -0.33,
    "in_one_line": 5.37,
}
"""How much each number of `pages.evidence` speaks for a whole page."""
