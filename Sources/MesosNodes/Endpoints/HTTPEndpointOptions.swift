import MesosIO

extension HTTPEndpoint {
    /// How an endpoint presents itself.
    public struct Options: Sendable {
        /// The numeric address that others are told, if it is not the one the endpoint listens on: behind a translation
        /// of addresses, or when it listens on all addresses of a machine that has several.
        public var advertisedIP: String?
        /// The port that others are told, if it is not the one the endpoint listens on.
        public var advertisedPort: UInt16?
        /// The name that a master tells others, and sends browsers to; by default that of its configuration, or the
        /// address if that is `localhost` and the endpoint can be reached from elsewhere.
        public var hostname: String?
        /// Whether `/state.json` and the like are answered as `/state` is. Apache Mesos has dropped these names with
        /// version 1; old tools still ask for them.
        public var jsonAliases = false

        /// How many connections may be open at a time. At the limit the one that has been idle for longest is closed
        /// for a new one.
        public var maxConnections = 16_384

        /// Options with the defaults of Apache Mesos.
        public init() {}

        /// Where others reach an endpoint that listens at this address; `nil` for a Unix socket.
        func advertised(_ bound: SocketAddress, hostname configured: String?) -> AdvertisedAddress? {
            guard bound.family != .unix else { return nil }
            let isWildcard = bound.bytes.allSatisfy { $0 == 0 }
            let ip = advertisedIP ?? (isWildcard ? MachineReading.address ?? bound.loopback : bound.host)
            let isLocal = ip.hasPrefix("127.") || ip == "::1"
            return AdvertisedAddress(
                ip: ip, port: advertisedPort ?? bound.port,
                hostname: hostname ?? configured.flatMap { $0 == "localhost" && !isLocal ? nil : $0 } ?? ip)
        }
    }
}
