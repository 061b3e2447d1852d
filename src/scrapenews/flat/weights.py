"""How much each number of a row speaks for a line of the article: weights of a logistic regression.

Learned on naive texts of labelled news pages and articles (fundus, WCXB, the article extraction benchmark), hosts kept
aside; the sum is the logarithm of the odds.
"""

WEIGHTS = {
    "constant": -0.38,
    "width": -0.38,
    "ends": -0.62,
    "ends_wide": 0.85,
    "tiny": -0.95,
    "sentences": 0.4,
    "small_letters": 1.82,
    "only_small_letters": -0.32,
    "digits": -0.6,
    "glued": -2.11,
    "repeated": -0.41,
    "notice": -2.95,
    "menu": -2.3,
    "around": 1.39,
    "near": 1.51,
    "inside": 4.72,
    "before": -2.52,
    "behind": -3.11,
    "in_region": 0.95,
    "ahead_of_region": -0.02,
    "past_region": -0.36,
    "past_comments": -3.02,
}
"""The weight of every number, by the names of `features.NAMES`."""
