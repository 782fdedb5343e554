import { index, route } from '@remix-run/route-config'

/** Without a language. */
export const plainUrls = [
  index('routes/public/choose-language.ts'),
  route('robots.txt', 'routes/public/crawlers/robots.ts'),
  route('sitemap.xml', 'routes/public/crawlers/sitemap.ts'),
]

export const urls = [
  index('routes/public/home.tsx'),
  route('search', 'routes/public/search.tsx'),
  route('search/suggestions', 'routes/public/search-suggestions.ts'),
  route('services', 'routes/public/services.tsx'),
  route('services/:code', 'routes/public/service.tsx'),
  route('devices', 'routes/public/devices/devices.tsx'),
  route('devices/choose', 'routes/public/devices/choose-device.tsx'),
  route('devices/:code', 'routes/public/devices/device.tsx'),
  route('devices/:code/prices', 'routes/public/devices/prices.tsx'),
  route('devices/:code/prices.csv', 'routes/public/devices/prices-csv.ts'),
  route('makers', 'routes/public/makers.tsx'),
  route('makers/:slug', 'routes/public/maker.tsx'),
  route('makers/:slug/reviews', 'routes/public/reviews/maker-reviews.tsx'),
  route('makers/:slug/reviews/:reviewId/report', 'routes/public/reviews/report.tsx'),
  route('centres', 'routes/public/centres.tsx'),
  route('centres/:code', 'routes/public/centre.tsx'),
  route('rehabilitation', 'routes/public/rehabilitation/courses.tsx'),
  route('rehabilitation/centres/:code', 'routes/public/rehabilitation/centre.tsx'),
  route('rehabilitation/courses/:id', 'routes/public/rehabilitation/course.tsx'),
  route('about', 'routes/public/pages/about.tsx'),
  route('help', 'routes/public/help.tsx'),
  route('privacy', 'routes/public/pages/privacy.tsx'),
  route('pages', 'routes/public/pages/pages.tsx'),
  route('pages/:slug', 'routes/public/pages/page.tsx'),
  route('newsletter', 'routes/public/pages/newsletter/ask.tsx'),
  route('newsletter/confirm/:secret', 'routes/public/pages/newsletter/confirm.tsx'),
  route('newsletter/settings/:secret', 'routes/public/pages/newsletter/settings.tsx'),
  route('newsletter/end/:secret', 'routes/public/pages/newsletter/end.tsx'),
  route('ui', 'routes/public/showcase.tsx'),
]
