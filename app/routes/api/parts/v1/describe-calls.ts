import { apiRoot } from '~/http/api/endpoint'
import { endpoints } from './endpoints'

/** Each call in a line. */
export function describeCalls() {
  return endpoints.map(({ id, method, path, scope }) => ({
    ...{ id, scope, call: `${method.toUpperCase()} ${apiRoot}${path}` },
  }))
}
