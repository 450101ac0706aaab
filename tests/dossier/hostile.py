"""Reports whose text would act on whoever shows it, were it not shown as text."""

WORD = "x" * 1_000_000

TEXT = (
    "KESSARA, May 1, 2024 - <script>alert('1')</script><img src=x onerror=alert(2)> A bomb "
    "killed 12 people in Kessara on Wednesday, police said.\n\n"
    "</script></style></title></mark></bdi>--><svg onload=alert(3)> At least 14 people were "
    "killed, the \u202egpj.latipsoh\u202c hospital said.\n\n"
    "<style>*{display:none}</style> ]]> &lt;b&gt; {{ 7*7 }} {% raw %} ${7*7} "
    "javascript:alert(4) \x1b[2J \ufeff \u2066 thirty people were wounded, doctors said.\n\n"
    "\u0642\u064f\u062a\u0644 \u0661\u0662 \u0634\u062e\u0635\u0627 \u0641\u064a \u0627\u0644"
    "\u0633\u0648\u0642, said a resident. Nine people were killed, residents said.\n\n"
)
REPORTS = (
    {
        "id": '"><script>alert(5)</script>',
        "title": '"><img src=x onerror=alert(6)> </title><script>alert(7)</script>',
        "outlet": "<b onmouseover=alert(8)>Mail</b>",
        "url": "javascript:alert(9)",
        "text": TEXT + WORD,
        "published": "2024-05-01",
    },
    {
        "id": "second",
        "title": "*bold* [x](javascript:alert(10)) | cell | `code` <details ontoggle=alert(11)>",
        "outlet": "Wendmark' onfocus='alert(12)",
        "text": TEXT.replace("12 people", "19 people"),
        "published": "2024-05-02",
    },
)
