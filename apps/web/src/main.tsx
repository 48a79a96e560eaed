import "@loa/ui/tokens.css"
import "@loa/ui/fonts.css"
import "@loa/ui/base.css"
import "./device/install-offer.ts"
import { QueryClientProvider } from "@tanstack/react-query"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { RouterProvider } from "react-router/dom"
import { queryClient } from "./api/query-client.ts"
import { getLocale } from "./paraglide/runtime.js"
import { router } from "./routes.tsx"

document.documentElement.lang = getLocale()

const root = document.getElementById("root")
if (!root) throw new Error("index.html has no #root")
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
