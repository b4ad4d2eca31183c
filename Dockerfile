# The bot in a container: docs/running.md. Its own Node stays out, since the image has the same one.
ARG NODE=26.10.0

FROM node:${NODE}-trixie-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-update-notifier && rm -rf /root/.npm
# 240 MB that other systems and processors run.
RUN find node_modules/onnxruntime-node/bin -type f ! -path "*/linux/$(node -p process.arch)/*" -delete

FROM node:${NODE}-trixie-slim
LABEL org.opencontainers.image.title="On Record" \
      org.opencontainers.image.licenses="MIT"
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY . .
# Whoever runs it owns nothing but the folder of the library; all else may be read-only.
RUN mkdir /library && chown node:node /library
ENV NODE_ENV=production \
    LIBRARY_FILE=/library/onrecord.db \
    METRICS_PORT=9464 \
    METRICS_HOST=0.0.0.0
USER node
VOLUME /library
EXPOSE 8080 9464
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["node", "ops/health.mjs"]
ENTRYPOINT ["node", "--max-semi-space-size=16", "--no-regexp-peephole-optimization", "--expose-gc", "node26.cjs", "src/main.ts"]
CMD ["start"]
