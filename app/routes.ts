import { prefix, type RouteConfig, route } from '@remix-run/route-config'
import { urls as accountUrls } from './routes/account/urls'
import { urls as adminUrls } from './routes/admin/urls'
import { urls as apiUrls, plainUrls as plainApiUrls } from './routes/api/urls'
import { urls as applicationsUrls } from './routes/applications/urls'
import { urls as appointmentsUrls } from './routes/appointments/urls'
import { urls as authUrls, plainUrls as plainAuthUrls } from './routes/auth/urls'
import { urls as boardUrls } from './routes/board/urls'
import { urls as documentsUrls } from './routes/documents/urls'
import { urls as exportsUrls } from './routes/exports/urls'
import { urls as financeUrls } from './routes/finance/urls'
import { urls as finderUrls } from './routes/finder/urls'
import { urls as mahallaUrls } from './routes/mahalla/urls'
import { urls as makerUrls } from './routes/maker/urls'
import { urls as mandatesUrls } from './routes/mandates/urls'
import { urls as organisationUrls } from './routes/organisation/urls'
import { plainUrls as plainPublicUrls, urls as publicUrls } from './routes/public/urls'
import { urls as sellerUrls } from './routes/seller/urls'
import { urls as shopUrls } from './routes/shop/urls'
import { urls as staffUrls } from './routes/staff/urls'
import { urls as vouchersUrls } from './routes/vouchers/urls'

// The whole URL map, of the audiences' parts. A file is a URL; what only looks (layouts, parts) is not here.
export default [
  ...plainPublicUrls,
  ...plainAuthUrls,
  ...plainApiUrls,
  ...prefix(':lang', [
    ...publicUrls,
    ...apiUrls,
    ...documentsUrls,
    ...finderUrls,
    ...boardUrls,
    ...authUrls,
    ...accountUrls,
    ...applicationsUrls,
    ...appointmentsUrls,
    ...mandatesUrls,
    ...shopUrls,
    ...sellerUrls,
    ...staffUrls,
    ...financeUrls,
    ...exportsUrls,
    ...vouchersUrls,
    ...makerUrls,
    ...mahallaUrls,
    ...organisationUrls,
    ...adminUrls,
  ]),
  route('*', 'routes/public/not-found.tsx'),
] satisfies RouteConfig
