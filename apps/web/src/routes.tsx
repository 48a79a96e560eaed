import { createBrowserRouter } from "react-router"
import { ErrorPage, NotFoundPage } from "./frame/error-page.tsx"
import { FirstLoad } from "./frame/first-load.tsx"
import { PublicFrame, publicLoader } from "./frame/public-frame.tsx"

/** Every address on one screen; each page is its own chunk, loaded when first opened. */
export const router = createBrowserRouter([
  {
    HydrateFallback: FirstLoad,
    ErrorBoundary: ErrorPage,
    children: [
      {
        loader: publicLoader,
        Component: PublicFrame,
        ErrorBoundary: ErrorPage,
        children: [
          {
            ErrorBoundary: ErrorPage,
            children: [
              { index: true, lazy: () => import("./transparency/home-page.tsx") },
              { path: "hoat-dong", lazy: () => import("./activities/published-page.tsx") },
              { path: "hoat-dong/:id", lazy: () => import("./activities/published-one-page.tsx") },
              { path: "chi-so/:index?", lazy: () => import("./indices/ranking-page.tsx") },
              { path: "ke-hoach/:id?", lazy: () => import("./plan/plan-page.tsx") },
              { path: "don-vi", lazy: () => import("./units/units-page.tsx") },
              { path: "don-vi/:id", lazy: () => import("./units/unit-page.tsx") },
              { path: "bao-cao", lazy: () => import("./reports/published-page.tsx") },
              { path: "du-lieu", lazy: () => import("./transparency/data-page.tsx") },
              { path: "dang-nhap", lazy: () => import("./session/sign-in-page.tsx") },
              { path: "moi/:code", lazy: () => import("./session/invitation-page.tsx") },
              { path: "*", Component: NotFoundPage },
            ],
          },
        ],
      },
      {
        path: "lam-viec",
        lazy: () => import("./frame/work-frame.tsx"),
        ErrorBoundary: ErrorPage,
        children: [
          {
            ErrorBoundary: ErrorPage,
            children: [
              { index: true, lazy: () => import("./activities/my-work-page.tsx") },
              { path: "ghi/nhieu-buoi", lazy: () => import("./activities/log-series-page.tsx") },
              { path: "ghi/:id?", lazy: () => import("./activities/log-page.tsx") },
              { path: "cho-gui", lazy: () => import("./outbox/outbox-page.tsx") },
              { path: "phieu", lazy: () => import("./activities/sheet-page.tsx") },
              { path: "nhap", lazy: () => import("./activities/import-page.tsx") },
              { path: "hoat-dong", lazy: () => import("./activities/list-page.tsx") },
              { path: "hoat-dong/:id", lazy: () => import("./activities/activity-page.tsx") },
              { path: "kiem-tra", lazy: () => import("./activities/review-page.tsx") },
              { path: "ke-hoach", lazy: () => import("./plan/board-page.tsx") },
              { path: "ke-hoach/:line", lazy: () => import("./plan/line-page.tsx") },
              { path: "bao-cao", lazy: () => import("./reports/list-page.tsx") },
              {
                path: "bao-cao/:plan/:period/:scope/:organization",
                lazy: () => import("./reports/report-page.tsx"),
              },
              { path: "tai-lieu", lazy: () => import("./materials/list-page.tsx") },
              { path: "tai-lieu/them", lazy: () => import("./materials/new-page.tsx") },
              { path: "tai-lieu/:id", lazy: () => import("./materials/material-page.tsx") },
              { path: "tai-lieu/:id/sua", lazy: () => import("./materials/edit-page.tsx") },
              { path: "ke-hoach-nam", lazy: () => import("./outreach/outreach-page.tsx") },
              { path: "do-phu", lazy: () => import("./plan/coverage-page.tsx") },
              { path: "ho-so", lazy: () => import("./evidence/pack-page.tsx") },
              { path: "ra-soat", lazy: () => import("./plan/review-page.tsx") },
              { path: "ra-soat/de-xuat", lazy: () => import("./plan/review-propose-page.tsx") },
              { path: "tai-khoan", lazy: () => import("./session/account-page.tsx") },
              { path: "quan-tri", lazy: () => import("./accounts/admin-page.tsx") },
              {
                path: "quan-tri/tai-khoan",
                lazy: () => import("./accounts/accounts-page.tsx"),
              },
              {
                path: "quan-tri/tai-khoan/moi",
                lazy: () => import("./accounts/invite-page.tsx"),
              },
              {
                path: "quan-tri/tai-khoan/:id",
                lazy: () => import("./accounts/account-file-page.tsx"),
              },
              {
                path: "quan-tri/tai-khoan/:id/ban-giao",
                lazy: () => import("./accounts/handover-page.tsx"),
              },
              { path: "quan-tri/ke-hoach-moi", lazy: () => import("./plan/start-plan-page.tsx") },
              { path: "quan-tri/cai-dat", lazy: () => import("./accounts/settings-page.tsx") },
              { path: "quan-tri/nhat-ky", lazy: () => import("./accounts/audit-page.tsx") },
              { path: "quan-tri/dia-ban", lazy: () => import("./units/areas-page.tsx") },
              {
                path: "quan-tri/dia-ban/thay-doi",
                lazy: () => import("./units/area-change-page.tsx"),
              },
              { path: "quan-tri/dia-ban/:code", lazy: () => import("./units/area-page.tsx") },
              { path: "quan-tri/don-vi", lazy: () => import("./units/desk-page.tsx") },
              { path: "quan-tri/don-vi/them", lazy: () => import("./units/new-unit-page.tsx") },
              { path: "quan-tri/don-vi/:id", lazy: () => import("./units/unit-desk-page.tsx") },
              { path: "quan-tri/lap-xa", lazy: () => import("./units/commune-page.tsx") },
              { path: "*", Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
])
