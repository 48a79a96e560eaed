/** What the Worker is told wherever it runs on this machine; `vite.config.ts` names the same. */
export interface WorkerSettings {
  /** Names the database to the driver; the local endpoint decides which one it is. */
  DATABASE_URL: string
  NEON_LOCAL: string
  AUTH_SECRET: string
  PUBLIC_URL: string
  DEMO: string
  DEMO_PASSWORD: string
}

export const workerSettings = (
  endpoint: string,
  port: number,
  demoPassword: string,
): WorkerSettings => ({
  DATABASE_URL: "postgresql://postgres:local@localhost/postgres",
  NEON_LOCAL: endpoint,
  AUTH_SECRET: "not-a-secret-only-for-this-machine-0000",
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  DEMO: "1",
  DEMO_PASSWORD: demoPassword,
})
