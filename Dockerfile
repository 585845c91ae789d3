# The browser apps are built with all packages; the image keeps only those that run.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node scripts/build.mjs && npm ci --omit=dev

FROM node:24-slim
ENV NODE_ENV=production SAMSPOR_DATA_DIR=/data PORT=3000
WORKDIR /app
COPY --from=build /app ./
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/apps/server/main.ts"]
