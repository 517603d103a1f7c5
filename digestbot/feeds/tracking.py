"""Recognises the parts of a link that tell where a reader came from, not what the reader gets.

A name is listed only if no known site uses it to tell articles apart: a tracking mark that stays costs a
duplicate, but an identity that is removed costs an article.
"""

from __future__ import annotations

import re

#: Query names that are always tracking, in lower case, grouped by who uses them.
_NAMES = frozenset(
    name
    for names in (
        "utm echobox __s __source campaign_source campaign_medium traffic_source reflink rss_id",
        "fbclid fb_action_ids fb_action_types fb_ref fb_source fbaid mibextid sfnsn rdid __tn__ igsh igshid",
        "gclid gclsrc dclid wbraid gbraid srsltid _ga _gl usqp amp_js_v amp_gsa",
        "msclkid yclid ysclid ymclid _openstat twclid ttclid twsrc li_fat_id epik ref_src ref_url",
        "__twitter_impression mc_cid mc_eid mkt_tok mkcid vero_id vero_conv oly_enc_id oly_anon_id wickedid",
        "dm_i nl_id nr_email_referer ml_subscriber ml_subscriber_hash rb_clickid s_kwcid dicbo tblci akid",
        "_branch_match_id trk trkcampaign trkemail xg_source soc_src soc_trk tsrc guccounter spm",
        "cmp cmpid cmpsrc intcmp icmp icid icmpid int_cid ncid ocid s_cid s_campaign sc_cid xtor xtref",
        "wtmc wtrid ito taid smid smtyp dlbk sref srnd ftag mbid",
        "wpisrc wpmm wprov tpcc maca feedtype feedname virtualbrandchannel .tsrc itid hpid pwapi_token pgtype",
        "unlocked_article_code searchresultposition sharetype sara_ref sara_ecid gepc fbc ssm refresh_ce",
        "fref hc_ref hc_location hootpostid ab_channel cvid triedredirect showwelcomeonshare replytocom",
        "gad_source gad_campaignid clickid irclickid hsctatracking ef_id",
        "rdt_cid qclid sccid klclid _kx _ke ob_click_id outbrain_click_id oborigurl dicbo tblci irgwc cjevent cjdata zanpid awc",
        "ranmid raneaid ransiteid sscid msockid erid roistat gad gclaw ttadid li_source li_medium lipi trk_contact trk_msg trk_module",
        "trk_sid sfmc_id sfmc_activityid sfmc_sub bbeml bxid cndid esrc emci emdi mc_tc hss_channel otc _bta_tid _bta_c vgo_ee",
        "ss_source ss_campaign_id ss_campaign_name ss_email_id email_id fb_locale share_id shareid sharesource",
        "referring_source gps-source __cft__ mkevt mkcid mkrid campid campaignid campaign_id adgroupid utm-source utm-medium",
        "utm-campaign sxsrf ved cx_click _lsa dpg_source dcmp sd_client_id ref_campaign ref_medium",
        "phpsessid jsessionid",
    )
    for name in names.split()
)
_PREFIXES = (
    *("utm_", "mtm_", "pk_", "piwik_", "matomo_", "wt_", "wt.", "hsa_", "_hs", "__hs", "adobe_mc"),
    *(
        "at_",
        "ns_",
        "lmd_",
        "guce_",
        "elq",
        "bsft_",
        "cm_mmc",
        "sc_",
        "itm_",
        "stm_",
        "int_",
        "ga_",
        "__cft__",
        "vero_",
        "oly_",
    ),
)
#: SocialFlow's marks contain a number.
_NUMBERED = re.compile(r"sf\d{5,}")

#: Names that are tracking if the value names a feed, a network or a newsletter: ``?ref=rss`` is,
#: ``?ref=main`` may not be.
_NAMES_BY_VALUE = frozenset(
    name
    for names in (
        "ref referer referrer source src mod from via partner emc cid medium channel origin feature",
        "share shared social mc platform trackingcode rss syndication tid",
    )
    for name in names.split()
)
_CARRIER = re.compile(
    r"(?:^|[^a-z])"
    r"(?:rss\w*|feeds?|feedly|feedburner|feedspot|atom|newsletters?|e-?mail|social(?:[-_]?media|flow)?|share|sharing"
    r"|twitter|facebook|linkedin|instagram|whatsapp|telegram|reddit|flipboard|pinterest|bluesky|bsky|mastodon"
    r"|threads|tiktok|googlenews|google[-_]news|applenews|apple[-_]news|smartnews|upday|pocket|hootsuite|dlvr\.?it"
    r"|t\.co|youtu\.be|ss_(?:tw|fb))"
    r"(?:$|[^a-z])",
    re.IGNORECASE,
)
#: Only as whole values, because they are too short to be searched for inside another value.
_CARRIER_CODES = frozenset({"tw", "fb", "ig", "li", "wa", "tg", "x.com"})

_FRAGMENT = re.compile(
    r"^:~:|^\??(?:xtor|utm_\w+|sa-ns_\w+|echobox|ref|referrer|source|at_\w+|rss|ftag|mod)(?:=|$)",
    re.IGNORECASE,
)


def is_tracking(name: str, value: str) -> bool:
    """Whether a query parameter, as written in the address, only tells where the reader came from."""
    name = name.lower()
    if name in _NAMES or name.startswith(_PREFIXES) or _NUMBERED.fullmatch(name):
        return True
    if name == "rss" and value.lower() in {"", "1", "true", "yes"}:
        return True
    return name in _NAMES_BY_VALUE and (bool(_CARRIER.search(value)) or value.lower() in _CARRIER_CODES)


def is_tracking_fragment(fragment: str) -> bool:
    """Whether the part after ``#`` is a tracking mark or a highlighted phrase, not a place in the page."""
    return bool(_FRAGMENT.match(fragment))
