import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { describeApi } from '~/http/api/open-api'
import { endpoints } from '../parts/v1/endpoints'

/** What programs can call, for anybody. */
export function loader({ request }: LoaderFunctionArgs) {
  return json(describeApi(endpoints, new URL(request.url).origin))
}
