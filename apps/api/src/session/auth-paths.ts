/** The only paths of better-auth that are mounted; all its others answer 404. Part of the rights table. */
export const authPaths = [
  { method: "POST", path: "/sign-in/username" },
  { method: "POST", path: "/sign-out" },
] as const
