/**
 * Written in Latin letters in Cyrillic text too: brands, systems, formats. Compared with capitals, so `ip` is still
 * a thread. Words with w or with c before another letter than h need no entry.
 */
export const keptWords: ReadonlySet<string> = new Set(
  `SMS QR PDF JPG JPEG PNG HEIC WEBP WebP AVIF GIF SVG MP3 MP4 ID UZS USD EUR RUB CSV XML XLIFF JSON API URL HTML IP
  OneID MyID E-IMZO e-Case e-mail E-mail email Payme Stripe Visa Mastercard HUMO Humo Paynet Telegram Google UzPost
  BTS Eskiz Android iOS Safari Firefox Chrome Windows Click Facebook Instagram WhatsApp Viber Zoom Skype Microsoft
  Word Excel PostgreSQL macOS YouTube TikTok LinkedIn Gmail Samsung Nokia Sony Xiaomi Redmi Honor Philips Bosch
  Siemens Panasonic Lenovo Asus Canon Epson Intel Nike Adidas Apple iPhone iPad MacBook AirPods
  X-Access-Reason Idempotency-Key Content-Type USB HDMI NFC RFID LED LCD OLED GPS GSM SIM eSIM IMEI LTE DVD FM PVC EVA MDF IQ VIP OTP ISBN ISSN IBAN SWIFT BIC EAN PIN SOS
  running completed ended accountClosed voucher camt out ISO WHO COVID EICAR clamd StreamMaxLength Bluetooth Wi-Fi XS XL XXL XXXL`
    .trim()
    .split(/\s+/),
)

/** Names of several words that stay Latin together. */
export const keptPhrases: readonly string[] = [
  'Play Mobile',
  'Uzum Bank',
  'Apple Pay',
  'Google Pay',
  'Google Play',
  'App Store',
  'Ok Google',
  'Standard Webhooks',
  'TypeScript',
  'uzinfocom-org/digital-health-ig',
  'CC BY',
]

/** What people copy letter by letter: numbers of papers, orders and parcels, clothes' sizes, formats. */
export const keptCodes = new RegExp(
  [
    /\b[IVXLC]{1,5}-[A-Z]{2}\b/, // birth certificate: I-TN 0456123
    /\b[A-Z]{2}[ -]?\d{6,}(?:[A-Z]{2})?\b/, // passport, parcel, disability certificate: RR123456789UZ
    /\b(?=[A-Z\d-]*\d)[A-Z]{1,4}(?:-[A-Z\d]{2,})*-(?:[A-Z]*\d+[A-Z]+|[A-Z]+\d+)[A-Z\d]*(?:-[A-Z\d]+)*\b/, // HV-7Q4K-92MX
    /\b[A-Z]{1,3}-?…(?:[A-Z]{2}\b)?|\bH[ABDV]-(?!\p{L}{3})/u, // the beginning of one: HV-…
    /\b[A-Z]\d{1,4}\b|\b\d?X{1,3}[LS]\b|\b\d[DGK]\b|(?<![\p{L}ʻ.])[SML](?![\p{L}ʻ.])/u, // A4, B12, 3XL, 4G
    /\b\d+[A-Z]+\d[A-Z\d]*\b|\b[A-Z]+\d[A-Z\d]*[A-Z][A-Z\d]*\b/, // 7Q4K
  ]
    .map((part) => part.source)
    .join('|'),
  'gu',
)
