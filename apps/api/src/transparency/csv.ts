export { type Cell, type Columns, csv, joined, type Table } from "../http/csv.ts"
