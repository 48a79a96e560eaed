import { QueryClient } from "@tanstack/react-query"
import { DetailedError } from "hono/client"

const isRefusal = (error: unknown) =>
  error instanceof DetailedError && (error.statusCode ?? 500) < 500

/** A refusal is an answer: asking again changes nothing. A cut connection is worth another try. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // Held back while offline, a page would wait for ever: it is asked for, and the failure is said.
      networkMode: "always",
      retry: (count, error) => count < 2 && navigator.onLine && !isRefusal(error),
    },
  },
})
