/** Every path of better-auth that is asked, by the API and on behalf of whom; all its others answer 404. */
export const authPaths = {
  /** Mounted as they are under /api/auth, for visitors. */
  mounted: [
    "/sign-in/username",
    "/sign-out",
    "/two-factor/verify-totp",
    "/two-factor/verify-backup-code",
  ],
  /** Asked from within /api/account, for the person signed in. */
  within: [
    "/change-password",
    "/two-factor/enable",
    "/two-factor/disable",
    "/two-factor/generate-backup-codes",
  ],
} as const

export type AuthPath = (typeof authPaths)["mounted" | "within"][number]
