"""The product tokens of crawlers that gather for machines that learn, as their operators publish them."""

AI_CRAWLERS = tuple(
    """
    Amazonbot anthropic-ai Applebot-Extended Bytespider CCBot ChatGPT-User Claude-SearchBot Claude-User Claude-Web
    ClaudeBot cohere-ai cohere-training-data-crawler Diffbot DuckAssistBot FacebookBot Google-CloudVertexBot
    Google-Extended GPTBot meta-externalagent Meta-ExternalFetcher MistralAI-User OAI-SearchBot omgili
    omgilibot PanguBot Perplexity-User PerplexityBot PetalBot Timpibot webzio-extended YouBot
    """.split()
)
"""Each as its operator writes it. Names with a digit are left out: of those only what stands before the digit is a
product token (RFC 9309, section 2.2.1), and that is too little to be sure."""
