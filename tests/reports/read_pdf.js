// SPDX-License-Identifier: GPL-3.0-or-later
// What pdf.js gives of a PDF: its text, page after page, or (`--parts`) the roles of its structure, one a line.
//   node read_pdf.js [--parts] FILE
'use strict';
const fs = require('fs');

console.log = () => {};  // of what a program without a screen lacks; only the answer goes out
// Of 3.x, which gives the text as it stands, where there is one; else the distribution's, which turns signs into their
// compatible ones.
const pdfjs = (() => {
  try { return require('pdfjs-dist/legacy/build/pdf.js'); } catch { return require('pdfjs-dist/build/pdf.js'); }
})();

const wantsParts = process.argv[2] === '--parts';
const file = process.argv[process.argv.length - 1];

function roles(node, found) {
  if (node.role) found.push(node.role);
  for (const child of node.children || []) roles(child, found);
  return found;
}

async function main() {
  const document = await pdfjs.getDocument({
    data: new Uint8Array(fs.readFileSync(file)), useSystemFonts: false, verbosity: 0,
  }).promise;
  for (let number = 1; number <= document.numPages; ++number) {
    const page = await document.getPage(number);
    if (wantsParts) {
      process.stdout.write(roles(await page.getStructTree(), []).join('\n') + '\n');
      continue;
    }
    const text = await page.getTextContent({ disableNormalization: true });
    process.stdout.write(text.items.map((item) => item.str).join('') + '\n');
  }
}

main().catch((error) => { console.error(String(error)); process.exit(1); });
