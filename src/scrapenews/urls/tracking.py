"""Parameters of addresses that say where a reader came from, not what is read."""

import re

PREFIXES = ("utm_", "mtm_", "matomo_", "piwik_", "pk_", "hsa_", "at_", "ns_", "guce_", "trk_", "wt_", "wt.", "ref_")
"""How the names of campaigns' parameters begin."""

NAMES = frozenset(
    """
    _ga _gac _gl _hsenc _hsmi _openstat _x_tr_hl _x_tr_pto _x_tr_sl _x_tr_tl __s __twitter_impression __tn__
    action_object_map action_ref_map action_type_map campaign_id campaignid cid_source ck_subscriber_id cmp cmpid
    cx_testid cx_testvariant
    dclid dicbo ecid ef_id emailid epik esrc fb_action_ids fb_action_types fb_ref fb_source fbclid feature_code ftag
    ga_campaign ga_content ga_medium ga_place ga_source ga_term gbraid gclid gclsrc gs_l guccounter hscta hsctatracking
    icid igsh igshid intcid int_campaign int_medium int_source irclickid ito itm_campaign itm_medium itm_source
    jsessionid li_fat_id mbid mc_cid mc_eid mkt_tok ml_subscriber ml_subscriber_hash msclkid ncid nr_email_referer
    ocid oly_anon_id oly_enc_id partner_id phpsessid rb_clickid recip recruiter_id redirect_log_mongo_id ref referer
    referrer rss s_cid s_kwcid sc_channel sc_cid scid sessionid smid smtyp soc_src soc_trk socialshare spm sr_share
    sref srnd srsltid st_source taid tblci trk ttclid tsrc twclid vero_conv vero_id wbraid wickedid wpsrc wtmc xtor
    yclid ysclid zanpid
    """.split()
)  # fmt: skip
"""Whole names, lower-cased: marks of clicks, of newsletters and of sessions."""

AMBIGUOUS = frozenset({"campaign", "from", "medium", "origin", "share", "source", "src", "via"})
"""Names that say where a reader came from on one site and what is read on another: their values tell."""

_PLACES = re.compile(
    r"(?:e-?mail|facebook|fb|feeds?|flipboard|front-?page|google(?:-?news)?|home-?page|instagram|linkedin|mail|mastodon"
    r"|newsletter|push|rss(?:[-_.]?feed)?|social|telegram|threads|twitter|upday|whatsapp|bluesky|x)",
    re.IGNORECASE,
)


def is_tracking(name: str, value: str) -> bool:
    """Whether a parameter, whose name and value are percent-decoded, only says where a reader came from.

    >>> is_tracking("utm_source", "rss"), is_tracking("source", "twitter"), is_tracking("source", "harbour")
    (True, True, False)
    """
    name = name.lower()
    if name in NAMES or name.startswith(PREFIXES):
        return True
    return name in AMBIGUOUS and _PLACES.fullmatch(value) is not None
