import { createContext, useContext } from 'react'

/** What the page needs to know of its own response. */
export interface PageEnvironment {
  nonce: string
  /** Address of the browser's one module. */
  script: string
}

const Environment = createContext<PageEnvironment>({ nonce: '', script: '' })

export const PageEnvironmentProvider = Environment.Provider

export function usePageEnvironment(): PageEnvironment {
  return useContext(Environment)
}
