# The market in one container: docker build -t sevenstar . (docs/operate.md says how to run it, and how without Docker)
FROM eclipse-temurin:25-jdk AS build
WORKDIR /source
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -q -Dquick dependency:go-offline
COPY bin bin
COPY src src
RUN ./mvnw -q -Dquick -DskipTests -Dspotless.check.skip package

# An archive fits the Java that made it and no other, so it is made by the one that will run.
FROM eclipse-temurin:25-jre AS train
WORKDIR /source
COPY --from=build /source/bin bin
COPY --from=build /source/target/*.jar target/
RUN bin/package

FROM eclipse-temurin:25-jre
# A backup of PostgreSQL needs a client as new as the server of compose.yaml, and something to ask for it.
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates curl postgresql-common \
  && /usr/share/postgresql-common/pgdg/apt.postgresql.org.sh -y \
  && apt-get install -y --no-install-recommends postgresql-client-18 \
  && rm -rf /var/lib/apt/lists/*
# A number and not a name, so that Kubernetes can see that it is not root.
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin sevenstar && install -d -o 10001 -g 10001 /data
WORKDIR /app
# The libraries change seldom: a layer of their own.
COPY --from=train /source/target/package/lib lib
COPY --from=train /source/bin/backup backup
COPY --from=train /source/target/package/run /source/target/package/sevenstar.jar /source/target/package/sevenstar.aot ./
USER 10001:10001
ENV SEVENSTAR_DATA=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${MANAGEMENT_PORT:-8081} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["/app/run"]
