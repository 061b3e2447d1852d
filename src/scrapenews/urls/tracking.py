"""Parameters of addresses that say how a reader came, and nothing of what there is to read."""

PREFIXES = ("utm_", "utm-", "mtm_", "pk_", "piwik_", "hsa_", "stm_", "wt_mc", "wt.mc", "at_custom", "itm_", "ito_")
"""Beginnings of names."""

NAMES = frozenset(
    "_ga _gl _hsenc _hsmi _openstat action_object_map action_ref_map action_type_map adfrom adgroupid at_campaign"
    " at_campaign_type at_format at_link_id at_link_origin at_link_type at_medium at_ptr_name bxid campaignid cmp"
    " cmpid cndid creativeid cvid dclid ef_id epik fb_action_ids fb_action_types fb_ref fb_source fbclid feedname"
    " feedtype ga_campaign ga_content ga_medium ga_source ga_term gaa_at gaa_n gaa_sig gaa_ts gbraid gclid gclsrc"
    " gs_l guccounter guce_referrer guce_referrer_sig igsh igshid ito li_fat_id mbid mc_cid mc_eid mibextid"
    " mkt_tok ml_subscriber ml_subscriber_hash mod_social msclkid ncid ns_campaign ns_fee ns_linkname ns_mchannel"
    " ns_source ocid oly_anon_id oly_enc_id ref_src ref_url referrer rss_id s_cid s_kwcid sc_camp sc_channel"
    " sc_content sc_country sc_geo sc_medium sc_outcome sc_publisher scid share_token sharetype shareid smid smtyp"
    " spjobid spmailingid spreportid spuserid sr_share srsltid tblci traffic_source trk trkcampaign ttclid twclid"
    " vero_conv vero_id wbraid wickedid wickedsource wprov wtmc xtor yclid ymclid ysclid zanpid".split()
)
"""Whole names, in lower case."""

SAYS_WHENCE = frozenset("chan channel cid cs from medium partner ref refer referer ref_ source src via".split())
"""Names that may say either: they are left out where the value is one of `CHANNELS`."""

CHANNELS = frozenset(
    "app article article_link email e-mail facebook fb feed feedburner google googlenews home homepage instagram"
    " linkedin mail mastodon mobile news newsletter push reddit rss rss2 rssfeed rss_feed share sharing social"
    " socialmedia telegram tw twitter whatsapp www x".split()
)
"""Ways by which a reader may have come."""
