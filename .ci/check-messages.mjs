// Paraglide falls back in silence when a key is missing; here that is an error.
import { readFileSync } from "node:fs"

const folder = new URL("../apps/web/messages/", import.meta.url)
const load = (locale) => {
  const { $schema, ...messages } = JSON.parse(readFileSync(new URL(`${locale}.json`, folder)))
  return messages
}
const [vi, en] = [load("vi"), load("en")]

const parametersOf = (message) =>
  [...new Set(JSON.stringify(message).match(/\{\w+\}/g))].sort().join(" ")

const hasEmptyText = (message) =>
  typeof message === "string"
    ? message.trim() === ""
    : Object.values(message).length === 0 || Object.values(message).some(hasEmptyText)

const problems = []
for (const key of new Set([...Object.keys(vi), ...Object.keys(en)])) {
  const missing = [
    ["vi", vi],
    ["en", en],
  ].filter(([, messages]) => messages[key] === undefined || hasEmptyText(messages[key]))
  if (missing.length) problems.push(`${key}: no text in ${missing.map(([l]) => l).join(" and ")}`)
  else if (parametersOf(vi[key]) !== parametersOf(en[key]))
    problems.push(`${key}: vi has ${parametersOf(vi[key])}, en has ${parametersOf(en[key])}`)
}
for (const problem of problems) console.error(problem)
if (problems.length) process.exit(1)
