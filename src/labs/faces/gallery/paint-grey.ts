/** Grey levels, row-major, onto a canvas of their size. */
export function paintGrey(
  canvas: HTMLCanvasElement,
  levels: ArrayLike<number>,
  height: number,
  width: number,
): void {
  const context = canvas.getContext('2d')
  if (!context) return
  const image = context.createImageData(width, height)
  for (let i = 0; i < height * width; i++) {
    image.data.fill(levels[i], 4 * i, 4 * i + 3)
    image.data[4 * i + 3] = 255
  }
  context.putImageData(image, 0, 0)
}
