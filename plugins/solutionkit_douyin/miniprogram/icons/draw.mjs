// Draws each SVG of this folder as a PNG with one colour in its palette and the drawing in its
// transparency (see ../icons.py). Run where playwright-core is installed: node draw.mjs
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import zlib from 'node:zlib'

const { chromium } = createRequire(path.join(process.cwd(), 'x.js'))('playwright-core')
const folder = path.dirname(fileURLToPath(import.meta.url))
const INK = [0x57, 0x60, 0x6a]

const sizeOf = (name) => {
  if (name.startsWith('tab-')) return 81
  return ['box', 'cloud'].includes(name) ? 240 : 96
}

const crc32 = (data) => {
  let rest = ~0
  for (const byte of data) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (0xedb88320 & -(rest & 1))
  }
  return ~rest >>> 0
}

const chunk = (kind, data) => {
  const body = Buffer.concat([Buffer.from(kind), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

const LEVELS = 32

const encoded = (size, alphas) => {
  const level = (alpha) => Math.round((alpha / 255) * (LEVELS - 1))
  const rows = Buffer.concat(Array.from({ length: size }, (_, y) =>
    Buffer.from([0, ...alphas.slice(y * size, (y + 1) * size).map(level)])))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const transparency = Array.from({ length: LEVELS }, (_, at) => Math.round((at / (LEVELS - 1)) * 255))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(Array.from({ length: LEVELS }, () => INK).flat())),
    chunk('tRNS', Buffer.from(transparency)),
    chunk('IDAT', zlib.deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const file of fs.readdirSync(folder).filter((each) => each.endsWith('.svg'))) {
  const name = file.replace(/\.svg$/, '')
  const size = sizeOf(name)
  const source = fs.readFileSync(path.join(folder, file)).toString('base64')
  const alphas = await page.evaluate(async ([svg, width]) => {
    const image = new Image(width, width)
    image.src = `data:image/svg+xml;base64,${svg}`
    await image.decode()
    const canvas = new OffscreenCanvas(width, width)
    const pen = canvas.getContext('2d')
    pen.drawImage(image, 0, 0, width, width)
    return [...pen.getImageData(0, 0, width, width).data].filter((_, at) => at % 4 === 3)
  }, [source, size])
  fs.writeFileSync(path.join(folder, `${name}.png`), encoded(size, alphas))
}
await browser.close()
