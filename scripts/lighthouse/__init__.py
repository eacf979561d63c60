"""`make lighthouse`: the five main kinds of pages by Lighthouse, which is a Node.js program: docs/decisions/0016."""
