import { findStandInPorts } from '../../../app/cli/processes/ports'
import { startNode, stopProcess } from '../../../app/cli/processes/processes'
import { type Env, waitReady } from './stage'

/** Where the stand-ins of outside systems will be, for processes that are started before them. */
export async function freeStandIns(): Promise<Env> {
  const port = await findStandInPorts()
  return { SANDBOX_PORT: String(port), STRIPE_API_BASE: `http://127.0.0.1:${port}` }
}

/** Starts them; what the payment provider says goes to the web process at `webPort`. */
export async function startStandIns(env: Env, webPort: number): Promise<{ stop(): Promise<void> }> {
  const own = {
    STRIPE_WEBHOOK_URL: `http://127.0.0.1:${webPort}/api/payments/stripe`,
    SANDBOX_DIR: undefined,
  }
  const child = startNode('build/server/sandbox.js', [], { env: { ...env, ...own }, service: true })
  await waitReady(Number(env.SANDBOX_PORT), '/health')
  return { stop: () => stopProcess(child) }
}
