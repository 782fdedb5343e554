import { createInterface } from 'node:readline'
import { startOwnTestServer } from '../../../app/cli/database/test-server'
import { makeRunFolder } from '../../../app/cli/testing/run-folder'

/** What a run of the checks takes for itself. It holds it until it reads a line. */
const folder = makeRunFolder()
const test = await startOwnTestServer()
console.log('ready')
await createInterface({ input: process.stdin })[Symbol.asyncIterator]().next()
const { folder: cluster, server } = test
await test.stop()
console.log(JSON.stringify({ folder, cluster, port: server.port }))
process.exit(0)
