/** Points along the longest side: a photographed sheet can be read. */
const LONGEST = 2600
/** Bytes up to which a picture is sent as it is. */
const SMALL = 1024 * 1024
const QUALITY = 0.85

/**
 * A photo as small as it can be and still be read, so that it goes over a slow network; the server draws it anew in any case.
 * What the browser cannot show as a picture stays as it is: the server says what is wrong with it.
 */
export async function smallPhoto(file: File): Promise<Uint8Array> {
  const asItIs = async () => new Uint8Array(await file.arrayBuffer())
  if (!file.type.startsWith('image/') || (file.size <= SMALL && /\/(jpeg|png)$/.test(file.type))) return asItIs()
  const drawn = await createImageBitmap(file, { imageOrientation: 'from-image' })
    .then(drawnSmall)
    .catch(() => undefined)
  return drawn ? new Uint8Array(await drawn.arrayBuffer()) : asItIs()
}

async function drawnSmall(picture: ImageBitmap): Promise<Blob | undefined> {
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  const on = canvas.getContext('2d')
  if (!on) return undefined
  on.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return await new Promise(resolve => canvas.toBlob(blob => resolve(blob ?? undefined), 'image/jpeg', QUALITY))
}
