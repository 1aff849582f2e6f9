// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/network-statistics.schema: change that file and run it again.

extension V1 {
    /// What the kernel counts about packets that wait to be sent.
    public struct TrafficControlStatistics: WireMessage {
        /// Which queue it is. Field 1, `id`.
        public var id: String
        /// Bytes that wait. Field 2, `backlog`.
        public var backlog: UInt64?
        /// Bytes sent. Field 3, `bytes`.
        public var bytes: UInt64?
        /// Packets thrown away. Field 4, `drops`.
        public var drops: UInt64?
        /// How often the limit was hit. Field 5, `overlimits`.
        public var overlimits: UInt64?
        /// Packets sent. Field 6, `packets`.
        public var packets: UInt64?
        /// Packets that wait. Field 7, `qlen`.
        public var queueLength: UInt64?
        /// Bytes a second. Field 8, `ratebps`.
        public var bytesPerSecond: UInt64?
        /// Packets a second. Field 9, `ratepps`.
        public var packetsPerSecond: UInt64?
        /// Packets put back. Field 10, `requeues`.
        public var requeues: UInt64?

        /// Creates the message.
        public init(
            id: String,
            backlog: UInt64? = nil,
            bytes: UInt64? = nil,
            drops: UInt64? = nil,
            overlimits: UInt64? = nil,
            packets: UInt64? = nil,
            queueLength: UInt64? = nil,
            bytesPerSecond: UInt64? = nil,
            packetsPerSecond: UInt64? = nil,
            requeues: UInt64? = nil
        ) {
            self.id = id
            self.backlog = backlog
            self.bytes = bytes
            self.drops = drops
            self.overlimits = overlimits
            self.packets = packets
            self.queueLength = queueLength
            self.bytesPerSecond = bytesPerSecond
            self.packetsPerSecond = packetsPerSecond
            self.requeues = requeues
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.TrafficControlStatistics" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "id": 1, "backlog": 2, "bytes": 3, "drops": 4, "overlimits": 5, "packets": 6, "qlen": 7, "ratebps": 8,
            "ratepps": 9, "requeues": 10,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var id: String?
            var backlog: UInt64?
            var bytes: UInt64?
            var drops: UInt64?
            var overlimits: UInt64?
            var packets: UInt64?
            var queueLength: UInt64?
            var bytesPerSecond: UInt64?
            var packetsPerSecond: UInt64?
            var requeues: UInt64?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&id)
                case 2: reader.uint64(&backlog)
                case 3: reader.uint64(&bytes)
                case 4: reader.uint64(&drops)
                case 5: reader.uint64(&overlimits)
                case 6: reader.uint64(&packets)
                case 7: reader.uint64(&queueLength)
                case 8: reader.uint64(&bytesPerSecond)
                case 9: reader.uint64(&packetsPerSecond)
                case 10: reader.uint64(&requeues)
                default: reader.skip()
                }
            }
            guard let id else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.id = id
            self.backlog = backlog
            self.bytes = bytes
            self.drops = drops
            self.overlimits = overlimits
            self.packets = packets
            self.queueLength = queueLength
            self.bytesPerSecond = bytesPerSecond
            self.packetsPerSecond = packetsPerSecond
            self.requeues = requeues
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "id", id)
            writer.uint64(2, "backlog", backlog)
            writer.uint64(3, "bytes", bytes)
            writer.uint64(4, "drops", drops)
            writer.uint64(5, "overlimits", overlimits)
            writer.uint64(6, "packets", packets)
            writer.uint64(7, "qlen", queueLength)
            writer.uint64(8, "ratebps", bytesPerSecond)
            writer.uint64(9, "ratepps", packetsPerSecond)
            writer.uint64(10, "requeues", requeues)
        }
    }
}

extension V1 {
    /// What the kernel counts about internet protocols, by the names of the SNMP standards.
    public struct SNMPStatistics: WireMessage {
        /// Field 1, `ip_stats`.
        public var ipStats: IPStatistics?
        /// Field 2, `icmp_stats`.
        public var icmpStats: ICMPStatistics?
        @usableFromInline var tcpStatsBox: Boxed<TCPStatistics>?
        /// Field 3, `tcp_stats`.
        @inlinable public var tcpStats: TCPStatistics? {
            get { tcpStatsBox?.value }
            set { tcpStatsBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var udpStatsBox: Boxed<UDPStatistics>?
        /// Field 4, `udp_stats`.
        @inlinable public var udpStats: UDPStatistics? {
            get { udpStatsBox?.value }
            set { udpStatsBox = newValue.map(Boxed.init) }
        }

        /// Creates the message.
        public init(
            ipStats: IPStatistics? = nil,
            icmpStats: ICMPStatistics? = nil,
            tcpStats: TCPStatistics? = nil,
            udpStats: UDPStatistics? = nil
        ) {
            self.ipStats = ipStats
            self.icmpStats = icmpStats
            tcpStatsBox = tcpStats.map(Boxed.init)
            udpStatsBox = udpStats.map(Boxed.init)
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.SNMPStatistics" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["ip_stats": 1, "icmp_stats": 2, "tcp_stats": 3, "udp_stats": 4]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var ipStats: IPStatistics?
            var icmpStats: ICMPStatistics?
            var tcpStats: Boxed<TCPStatistics>?
            var udpStats: Boxed<UDPStatistics>?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&ipStats)
                case 2: reader.message(&icmpStats)
                case 3: reader.boxed(&tcpStats)
                case 4: reader.boxed(&udpStats)
                default: reader.skip()
                }
            }
            self.ipStats = ipStats
            self.icmpStats = icmpStats
            self.tcpStatsBox = tcpStats
            self.udpStatsBox = udpStats
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "ip_stats", ipStats)
            writer.message(2, "icmp_stats", icmpStats)
            writer.boxed(3, "tcp_stats", tcpStatsBox)
            writer.boxed(4, "udp_stats", udpStatsBox)
        }
    }
}

extension V1 {
    /// What the kernel counts about the internet protocol.
    public struct IPStatistics: WireMessage {
        @usableFromInline struct Fields: Sendable, Equatable {
            @usableFromInline var forwarding: Int64?
            @usableFromInline var defaultTTL: Int64?
            @usableFromInline var inReceives: Int64?
            @usableFromInline var inHdrErrors: Int64?
            @usableFromInline var inAddrErrors: Int64?
            @usableFromInline var forwDatagrams: Int64?
            @usableFromInline var inUnknownProtos: Int64?
            @usableFromInline var inDiscards: Int64?
            @usableFromInline var inDelivers: Int64?
            @usableFromInline var outRequests: Int64?
            @usableFromInline var outDiscards: Int64?
            @usableFromInline var outNoRoutes: Int64?
            @usableFromInline var reasmTimeout: Int64?
            @usableFromInline var reasmReqds: Int64?
            @usableFromInline var reasmOKs: Int64?
            @usableFromInline var reasmFails: Int64?
            @usableFromInline var fragOKs: Int64?
            @usableFromInline var fragFails: Int64?
            @usableFromInline var fragCreates: Int64?
        }

        @usableFromInline var fieldsBox: Boxed<Fields>
        /// Field 1, `Forwarding`.
        @inlinable public var forwarding: Int64? {
            get { fieldsBox.value.forwarding }
            set { fieldsBox = fieldsBox.changed { $0.forwarding = newValue } }
        }
        /// Field 2, `DefaultTTL`.
        @inlinable public var defaultTTL: Int64? {
            get { fieldsBox.value.defaultTTL }
            set { fieldsBox = fieldsBox.changed { $0.defaultTTL = newValue } }
        }
        /// Field 3, `InReceives`.
        @inlinable public var inReceives: Int64? {
            get { fieldsBox.value.inReceives }
            set { fieldsBox = fieldsBox.changed { $0.inReceives = newValue } }
        }
        /// Field 4, `InHdrErrors`.
        @inlinable public var inHdrErrors: Int64? {
            get { fieldsBox.value.inHdrErrors }
            set { fieldsBox = fieldsBox.changed { $0.inHdrErrors = newValue } }
        }
        /// Field 5, `InAddrErrors`.
        @inlinable public var inAddrErrors: Int64? {
            get { fieldsBox.value.inAddrErrors }
            set { fieldsBox = fieldsBox.changed { $0.inAddrErrors = newValue } }
        }
        /// Field 6, `ForwDatagrams`.
        @inlinable public var forwDatagrams: Int64? {
            get { fieldsBox.value.forwDatagrams }
            set { fieldsBox = fieldsBox.changed { $0.forwDatagrams = newValue } }
        }
        /// Field 7, `InUnknownProtos`.
        @inlinable public var inUnknownProtos: Int64? {
            get { fieldsBox.value.inUnknownProtos }
            set { fieldsBox = fieldsBox.changed { $0.inUnknownProtos = newValue } }
        }
        /// Field 8, `InDiscards`.
        @inlinable public var inDiscards: Int64? {
            get { fieldsBox.value.inDiscards }
            set { fieldsBox = fieldsBox.changed { $0.inDiscards = newValue } }
        }
        /// Field 9, `InDelivers`.
        @inlinable public var inDelivers: Int64? {
            get { fieldsBox.value.inDelivers }
            set { fieldsBox = fieldsBox.changed { $0.inDelivers = newValue } }
        }
        /// Field 10, `OutRequests`.
        @inlinable public var outRequests: Int64? {
            get { fieldsBox.value.outRequests }
            set { fieldsBox = fieldsBox.changed { $0.outRequests = newValue } }
        }
        /// Field 11, `OutDiscards`.
        @inlinable public var outDiscards: Int64? {
            get { fieldsBox.value.outDiscards }
            set { fieldsBox = fieldsBox.changed { $0.outDiscards = newValue } }
        }
        /// Field 12, `OutNoRoutes`.
        @inlinable public var outNoRoutes: Int64? {
            get { fieldsBox.value.outNoRoutes }
            set { fieldsBox = fieldsBox.changed { $0.outNoRoutes = newValue } }
        }
        /// Field 13, `ReasmTimeout`.
        @inlinable public var reasmTimeout: Int64? {
            get { fieldsBox.value.reasmTimeout }
            set { fieldsBox = fieldsBox.changed { $0.reasmTimeout = newValue } }
        }
        /// Field 14, `ReasmReqds`.
        @inlinable public var reasmReqds: Int64? {
            get { fieldsBox.value.reasmReqds }
            set { fieldsBox = fieldsBox.changed { $0.reasmReqds = newValue } }
        }
        /// Field 15, `ReasmOKs`.
        @inlinable public var reasmOKs: Int64? {
            get { fieldsBox.value.reasmOKs }
            set { fieldsBox = fieldsBox.changed { $0.reasmOKs = newValue } }
        }
        /// Field 16, `ReasmFails`.
        @inlinable public var reasmFails: Int64? {
            get { fieldsBox.value.reasmFails }
            set { fieldsBox = fieldsBox.changed { $0.reasmFails = newValue } }
        }
        /// Field 17, `FragOKs`.
        @inlinable public var fragOKs: Int64? {
            get { fieldsBox.value.fragOKs }
            set { fieldsBox = fieldsBox.changed { $0.fragOKs = newValue } }
        }
        /// Field 18, `FragFails`.
        @inlinable public var fragFails: Int64? {
            get { fieldsBox.value.fragFails }
            set { fieldsBox = fieldsBox.changed { $0.fragFails = newValue } }
        }
        /// Field 19, `FragCreates`.
        @inlinable public var fragCreates: Int64? {
            get { fieldsBox.value.fragCreates }
            set { fieldsBox = fieldsBox.changed { $0.fragCreates = newValue } }
        }

        /// Creates the message.
        public init(
            forwarding: Int64? = nil,
            defaultTTL: Int64? = nil,
            inReceives: Int64? = nil,
            inHdrErrors: Int64? = nil,
            inAddrErrors: Int64? = nil,
            forwDatagrams: Int64? = nil,
            inUnknownProtos: Int64? = nil,
            inDiscards: Int64? = nil,
            inDelivers: Int64? = nil,
            outRequests: Int64? = nil,
            outDiscards: Int64? = nil,
            outNoRoutes: Int64? = nil,
            reasmTimeout: Int64? = nil,
            reasmReqds: Int64? = nil,
            reasmOKs: Int64? = nil,
            reasmFails: Int64? = nil,
            fragOKs: Int64? = nil,
            fragFails: Int64? = nil,
            fragCreates: Int64? = nil
        ) {
            fieldsBox = Boxed(
                Fields(
                    forwarding: forwarding,
                    defaultTTL: defaultTTL,
                    inReceives: inReceives,
                    inHdrErrors: inHdrErrors,
                    inAddrErrors: inAddrErrors,
                    forwDatagrams: forwDatagrams,
                    inUnknownProtos: inUnknownProtos,
                    inDiscards: inDiscards,
                    inDelivers: inDelivers,
                    outRequests: outRequests,
                    outDiscards: outDiscards,
                    outNoRoutes: outNoRoutes,
                    reasmTimeout: reasmTimeout,
                    reasmReqds: reasmReqds,
                    reasmOKs: reasmOKs,
                    reasmFails: reasmFails,
                    fragOKs: fragOKs,
                    fragFails: fragFails,
                    fragCreates: fragCreates))
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.IpStatistics" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "Forwarding": 1, "DefaultTTL": 2, "InReceives": 3, "InHdrErrors": 4, "InAddrErrors": 5, "ForwDatagrams": 6,
            "InUnknownProtos": 7, "InDiscards": 8, "InDelivers": 9, "OutRequests": 10, "OutDiscards": 11,
            "OutNoRoutes": 12, "ReasmTimeout": 13, "ReasmReqds": 14, "ReasmOKs": 15, "ReasmFails": 16, "FragOKs": 17,
            "FragFails": 18, "FragCreates": 19,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var forwarding: Int64?
            var defaultTTL: Int64?
            var inReceives: Int64?
            var inHdrErrors: Int64?
            var inAddrErrors: Int64?
            var forwDatagrams: Int64?
            var inUnknownProtos: Int64?
            var inDiscards: Int64?
            var inDelivers: Int64?
            var outRequests: Int64?
            var outDiscards: Int64?
            var outNoRoutes: Int64?
            var reasmTimeout: Int64?
            var reasmReqds: Int64?
            var reasmOKs: Int64?
            var reasmFails: Int64?
            var fragOKs: Int64?
            var fragFails: Int64?
            var fragCreates: Int64?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.int64(&forwarding)
                case 2: reader.int64(&defaultTTL)
                case 3: reader.int64(&inReceives)
                case 4: reader.int64(&inHdrErrors)
                case 5: reader.int64(&inAddrErrors)
                case 6: reader.int64(&forwDatagrams)
                case 7: reader.int64(&inUnknownProtos)
                case 8: reader.int64(&inDiscards)
                case 9: reader.int64(&inDelivers)
                case 10: reader.int64(&outRequests)
                case 11: reader.int64(&outDiscards)
                case 12: reader.int64(&outNoRoutes)
                case 13: reader.int64(&reasmTimeout)
                case 14: reader.int64(&reasmReqds)
                case 15: reader.int64(&reasmOKs)
                case 16: reader.int64(&reasmFails)
                case 17: reader.int64(&fragOKs)
                case 18: reader.int64(&fragFails)
                case 19: reader.int64(&fragCreates)
                default: reader.skip()
                }
            }
            fieldsBox = Boxed(
                Fields(
                    forwarding: forwarding,
                    defaultTTL: defaultTTL,
                    inReceives: inReceives,
                    inHdrErrors: inHdrErrors,
                    inAddrErrors: inAddrErrors,
                    forwDatagrams: forwDatagrams,
                    inUnknownProtos: inUnknownProtos,
                    inDiscards: inDiscards,
                    inDelivers: inDelivers,
                    outRequests: outRequests,
                    outDiscards: outDiscards,
                    outNoRoutes: outNoRoutes,
                    reasmTimeout: reasmTimeout,
                    reasmReqds: reasmReqds,
                    reasmOKs: reasmOKs,
                    reasmFails: reasmFails,
                    fragOKs: fragOKs,
                    fragFails: fragFails,
                    fragCreates: fragCreates))
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.int64(1, "Forwarding", fieldsBox.value.forwarding)
            writer.int64(2, "DefaultTTL", fieldsBox.value.defaultTTL)
            writer.int64(3, "InReceives", fieldsBox.value.inReceives)
            writer.int64(4, "InHdrErrors", fieldsBox.value.inHdrErrors)
            writer.int64(5, "InAddrErrors", fieldsBox.value.inAddrErrors)
            writer.int64(6, "ForwDatagrams", fieldsBox.value.forwDatagrams)
            writer.int64(7, "InUnknownProtos", fieldsBox.value.inUnknownProtos)
            writer.int64(8, "InDiscards", fieldsBox.value.inDiscards)
            writer.int64(9, "InDelivers", fieldsBox.value.inDelivers)
            writer.int64(10, "OutRequests", fieldsBox.value.outRequests)
            writer.int64(11, "OutDiscards", fieldsBox.value.outDiscards)
            writer.int64(12, "OutNoRoutes", fieldsBox.value.outNoRoutes)
            writer.int64(13, "ReasmTimeout", fieldsBox.value.reasmTimeout)
            writer.int64(14, "ReasmReqds", fieldsBox.value.reasmReqds)
            writer.int64(15, "ReasmOKs", fieldsBox.value.reasmOKs)
            writer.int64(16, "ReasmFails", fieldsBox.value.reasmFails)
            writer.int64(17, "FragOKs", fieldsBox.value.fragOKs)
            writer.int64(18, "FragFails", fieldsBox.value.fragFails)
            writer.int64(19, "FragCreates", fieldsBox.value.fragCreates)
        }
    }
}

extension V1 {
    /// What the kernel counts about control messages of the internet protocol.
    public struct ICMPStatistics: WireMessage {
        @usableFromInline struct Fields: Sendable, Equatable {
            @usableFromInline var inMsgs: Int64?
            @usableFromInline var inErrors: Int64?
            @usableFromInline var inCsumErrors: Int64?
            @usableFromInline var inDestUnreachs: Int64?
            @usableFromInline var inTimeExcds: Int64?
            @usableFromInline var inParmProbs: Int64?
            @usableFromInline var inSrcQuenchs: Int64?
            @usableFromInline var inRedirects: Int64?
            @usableFromInline var inEchos: Int64?
            @usableFromInline var inEchoReps: Int64?
            @usableFromInline var inTimestamps: Int64?
            @usableFromInline var inTimestampReps: Int64?
            @usableFromInline var inAddrMasks: Int64?
            @usableFromInline var inAddrMaskReps: Int64?
            @usableFromInline var outMsgs: Int64?
            @usableFromInline var outErrors: Int64?
            @usableFromInline var outDestUnreachs: Int64?
            @usableFromInline var outTimeExcds: Int64?
            @usableFromInline var outParmProbs: Int64?
            @usableFromInline var outSrcQuenchs: Int64?
            @usableFromInline var outRedirects: Int64?
            @usableFromInline var outEchos: Int64?
            @usableFromInline var outEchoReps: Int64?
            @usableFromInline var outTimestamps: Int64?
            @usableFromInline var outTimestampReps: Int64?
            @usableFromInline var outAddrMasks: Int64?
            @usableFromInline var outAddrMaskReps: Int64?
        }

        @usableFromInline var fieldsBox: Boxed<Fields>
        /// Field 1, `InMsgs`.
        @inlinable public var inMsgs: Int64? {
            get { fieldsBox.value.inMsgs }
            set { fieldsBox = fieldsBox.changed { $0.inMsgs = newValue } }
        }
        /// Field 2, `InErrors`.
        @inlinable public var inErrors: Int64? {
            get { fieldsBox.value.inErrors }
            set { fieldsBox = fieldsBox.changed { $0.inErrors = newValue } }
        }
        /// Field 3, `InCsumErrors`.
        @inlinable public var inCsumErrors: Int64? {
            get { fieldsBox.value.inCsumErrors }
            set { fieldsBox = fieldsBox.changed { $0.inCsumErrors = newValue } }
        }
        /// Field 4, `InDestUnreachs`.
        @inlinable public var inDestUnreachs: Int64? {
            get { fieldsBox.value.inDestUnreachs }
            set { fieldsBox = fieldsBox.changed { $0.inDestUnreachs = newValue } }
        }
        /// Field 5, `InTimeExcds`.
        @inlinable public var inTimeExcds: Int64? {
            get { fieldsBox.value.inTimeExcds }
            set { fieldsBox = fieldsBox.changed { $0.inTimeExcds = newValue } }
        }
        /// Field 6, `InParmProbs`.
        @inlinable public var inParmProbs: Int64? {
            get { fieldsBox.value.inParmProbs }
            set { fieldsBox = fieldsBox.changed { $0.inParmProbs = newValue } }
        }
        /// Field 7, `InSrcQuenchs`.
        @inlinable public var inSrcQuenchs: Int64? {
            get { fieldsBox.value.inSrcQuenchs }
            set { fieldsBox = fieldsBox.changed { $0.inSrcQuenchs = newValue } }
        }
        /// Field 8, `InRedirects`.
        @inlinable public var inRedirects: Int64? {
            get { fieldsBox.value.inRedirects }
            set { fieldsBox = fieldsBox.changed { $0.inRedirects = newValue } }
        }
        /// Field 9, `InEchos`.
        @inlinable public var inEchos: Int64? {
            get { fieldsBox.value.inEchos }
            set { fieldsBox = fieldsBox.changed { $0.inEchos = newValue } }
        }
        /// Field 10, `InEchoReps`.
        @inlinable public var inEchoReps: Int64? {
            get { fieldsBox.value.inEchoReps }
            set { fieldsBox = fieldsBox.changed { $0.inEchoReps = newValue } }
        }
        /// Field 11, `InTimestamps`.
        @inlinable public var inTimestamps: Int64? {
            get { fieldsBox.value.inTimestamps }
            set { fieldsBox = fieldsBox.changed { $0.inTimestamps = newValue } }
        }
        /// Field 12, `InTimestampReps`.
        @inlinable public var inTimestampReps: Int64? {
            get { fieldsBox.value.inTimestampReps }
            set { fieldsBox = fieldsBox.changed { $0.inTimestampReps = newValue } }
        }
        /// Field 13, `InAddrMasks`.
        @inlinable public var inAddrMasks: Int64? {
            get { fieldsBox.value.inAddrMasks }
            set { fieldsBox = fieldsBox.changed { $0.inAddrMasks = newValue } }
        }
        /// Field 14, `InAddrMaskReps`.
        @inlinable public var inAddrMaskReps: Int64? {
            get { fieldsBox.value.inAddrMaskReps }
            set { fieldsBox = fieldsBox.changed { $0.inAddrMaskReps = newValue } }
        }
        /// Field 15, `OutMsgs`.
        @inlinable public var outMsgs: Int64? {
            get { fieldsBox.value.outMsgs }
            set { fieldsBox = fieldsBox.changed { $0.outMsgs = newValue } }
        }
        /// Field 16, `OutErrors`.
        @inlinable public var outErrors: Int64? {
            get { fieldsBox.value.outErrors }
            set { fieldsBox = fieldsBox.changed { $0.outErrors = newValue } }
        }
        /// Field 17, `OutDestUnreachs`.
        @inlinable public var outDestUnreachs: Int64? {
            get { fieldsBox.value.outDestUnreachs }
            set { fieldsBox = fieldsBox.changed { $0.outDestUnreachs = newValue } }
        }
        /// Field 18, `OutTimeExcds`.
        @inlinable public var outTimeExcds: Int64? {
            get { fieldsBox.value.outTimeExcds }
            set { fieldsBox = fieldsBox.changed { $0.outTimeExcds = newValue } }
        }
        /// Field 19, `OutParmProbs`.
        @inlinable public var outParmProbs: Int64? {
            get { fieldsBox.value.outParmProbs }
            set { fieldsBox = fieldsBox.changed { $0.outParmProbs = newValue } }
        }
        /// Field 20, `OutSrcQuenchs`.
        @inlinable public var outSrcQuenchs: Int64? {
            get { fieldsBox.value.outSrcQuenchs }
            set { fieldsBox = fieldsBox.changed { $0.outSrcQuenchs = newValue } }
        }
        /// Field 21, `OutRedirects`.
        @inlinable public var outRedirects: Int64? {
            get { fieldsBox.value.outRedirects }
            set { fieldsBox = fieldsBox.changed { $0.outRedirects = newValue } }
        }
        /// Field 22, `OutEchos`.
        @inlinable public var outEchos: Int64? {
            get { fieldsBox.value.outEchos }
            set { fieldsBox = fieldsBox.changed { $0.outEchos = newValue } }
        }
        /// Field 23, `OutEchoReps`.
        @inlinable public var outEchoReps: Int64? {
            get { fieldsBox.value.outEchoReps }
            set { fieldsBox = fieldsBox.changed { $0.outEchoReps = newValue } }
        }
        /// Field 24, `OutTimestamps`.
        @inlinable public var outTimestamps: Int64? {
            get { fieldsBox.value.outTimestamps }
            set { fieldsBox = fieldsBox.changed { $0.outTimestamps = newValue } }
        }
        /// Field 25, `OutTimestampReps`.
        @inlinable public var outTimestampReps: Int64? {
            get { fieldsBox.value.outTimestampReps }
            set { fieldsBox = fieldsBox.changed { $0.outTimestampReps = newValue } }
        }
        /// Field 26, `OutAddrMasks`.
        @inlinable public var outAddrMasks: Int64? {
            get { fieldsBox.value.outAddrMasks }
            set { fieldsBox = fieldsBox.changed { $0.outAddrMasks = newValue } }
        }
        /// Field 27, `OutAddrMaskReps`.
        @inlinable public var outAddrMaskReps: Int64? {
            get { fieldsBox.value.outAddrMaskReps }
            set { fieldsBox = fieldsBox.changed { $0.outAddrMaskReps = newValue } }
        }

        /// Creates the message.
        public init(
            inMsgs: Int64? = nil,
            inErrors: Int64? = nil,
            inCsumErrors: Int64? = nil,
            inDestUnreachs: Int64? = nil,
            inTimeExcds: Int64? = nil,
            inParmProbs: Int64? = nil,
            inSrcQuenchs: Int64? = nil,
            inRedirects: Int64? = nil,
            inEchos: Int64? = nil,
            inEchoReps: Int64? = nil,
            inTimestamps: Int64? = nil,
            inTimestampReps: Int64? = nil,
            inAddrMasks: Int64? = nil,
            inAddrMaskReps: Int64? = nil,
            outMsgs: Int64? = nil,
            outErrors: Int64? = nil,
            outDestUnreachs: Int64? = nil,
            outTimeExcds: Int64? = nil,
            outParmProbs: Int64? = nil,
            outSrcQuenchs: Int64? = nil,
            outRedirects: Int64? = nil,
            outEchos: Int64? = nil,
            outEchoReps: Int64? = nil,
            outTimestamps: Int64? = nil,
            outTimestampReps: Int64? = nil,
            outAddrMasks: Int64? = nil,
            outAddrMaskReps: Int64? = nil
        ) {
            fieldsBox = Boxed(
                Fields(
                    inMsgs: inMsgs,
                    inErrors: inErrors,
                    inCsumErrors: inCsumErrors,
                    inDestUnreachs: inDestUnreachs,
                    inTimeExcds: inTimeExcds,
                    inParmProbs: inParmProbs,
                    inSrcQuenchs: inSrcQuenchs,
                    inRedirects: inRedirects,
                    inEchos: inEchos,
                    inEchoReps: inEchoReps,
                    inTimestamps: inTimestamps,
                    inTimestampReps: inTimestampReps,
                    inAddrMasks: inAddrMasks,
                    inAddrMaskReps: inAddrMaskReps,
                    outMsgs: outMsgs,
                    outErrors: outErrors,
                    outDestUnreachs: outDestUnreachs,
                    outTimeExcds: outTimeExcds,
                    outParmProbs: outParmProbs,
                    outSrcQuenchs: outSrcQuenchs,
                    outRedirects: outRedirects,
                    outEchos: outEchos,
                    outEchoReps: outEchoReps,
                    outTimestamps: outTimestamps,
                    outTimestampReps: outTimestampReps,
                    outAddrMasks: outAddrMasks,
                    outAddrMaskReps: outAddrMaskReps))
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.IcmpStatistics" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "InMsgs": 1, "InErrors": 2, "InCsumErrors": 3, "InDestUnreachs": 4, "InTimeExcds": 5, "InParmProbs": 6,
            "InSrcQuenchs": 7, "InRedirects": 8, "InEchos": 9, "InEchoReps": 10, "InTimestamps": 11,
            "InTimestampReps": 12, "InAddrMasks": 13, "InAddrMaskReps": 14, "OutMsgs": 15, "OutErrors": 16,
            "OutDestUnreachs": 17, "OutTimeExcds": 18, "OutParmProbs": 19, "OutSrcQuenchs": 20, "OutRedirects": 21,
            "OutEchos": 22, "OutEchoReps": 23, "OutTimestamps": 24, "OutTimestampReps": 25, "OutAddrMasks": 26,
            "OutAddrMaskReps": 27,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var inMsgs: Int64?
            var inErrors: Int64?
            var inCsumErrors: Int64?
            var inDestUnreachs: Int64?
            var inTimeExcds: Int64?
            var inParmProbs: Int64?
            var inSrcQuenchs: Int64?
            var inRedirects: Int64?
            var inEchos: Int64?
            var inEchoReps: Int64?
            var inTimestamps: Int64?
            var inTimestampReps: Int64?
            var inAddrMasks: Int64?
            var inAddrMaskReps: Int64?
            var outMsgs: Int64?
            var outErrors: Int64?
            var outDestUnreachs: Int64?
            var outTimeExcds: Int64?
            var outParmProbs: Int64?
            var outSrcQuenchs: Int64?
            var outRedirects: Int64?
            var outEchos: Int64?
            var outEchoReps: Int64?
            var outTimestamps: Int64?
            var outTimestampReps: Int64?
            var outAddrMasks: Int64?
            var outAddrMaskReps: Int64?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.int64(&inMsgs)
                case 2: reader.int64(&inErrors)
                case 3: reader.int64(&inCsumErrors)
                case 4: reader.int64(&inDestUnreachs)
                case 5: reader.int64(&inTimeExcds)
                case 6: reader.int64(&inParmProbs)
                case 7: reader.int64(&inSrcQuenchs)
                case 8: reader.int64(&inRedirects)
                case 9: reader.int64(&inEchos)
                case 10: reader.int64(&inEchoReps)
                case 11: reader.int64(&inTimestamps)
                case 12: reader.int64(&inTimestampReps)
                case 13: reader.int64(&inAddrMasks)
                case 14: reader.int64(&inAddrMaskReps)
                case 15: reader.int64(&outMsgs)
                case 16: reader.int64(&outErrors)
                case 17: reader.int64(&outDestUnreachs)
                case 18: reader.int64(&outTimeExcds)
                case 19: reader.int64(&outParmProbs)
                case 20: reader.int64(&outSrcQuenchs)
                case 21: reader.int64(&outRedirects)
                case 22: reader.int64(&outEchos)
                case 23: reader.int64(&outEchoReps)
                case 24: reader.int64(&outTimestamps)
                case 25: reader.int64(&outTimestampReps)
                case 26: reader.int64(&outAddrMasks)
                case 27: reader.int64(&outAddrMaskReps)
                default: reader.skip()
                }
            }
            fieldsBox = Boxed(
                Fields(
                    inMsgs: inMsgs,
                    inErrors: inErrors,
                    inCsumErrors: inCsumErrors,
                    inDestUnreachs: inDestUnreachs,
                    inTimeExcds: inTimeExcds,
                    inParmProbs: inParmProbs,
                    inSrcQuenchs: inSrcQuenchs,
                    inRedirects: inRedirects,
                    inEchos: inEchos,
                    inEchoReps: inEchoReps,
                    inTimestamps: inTimestamps,
                    inTimestampReps: inTimestampReps,
                    inAddrMasks: inAddrMasks,
                    inAddrMaskReps: inAddrMaskReps,
                    outMsgs: outMsgs,
                    outErrors: outErrors,
                    outDestUnreachs: outDestUnreachs,
                    outTimeExcds: outTimeExcds,
                    outParmProbs: outParmProbs,
                    outSrcQuenchs: outSrcQuenchs,
                    outRedirects: outRedirects,
                    outEchos: outEchos,
                    outEchoReps: outEchoReps,
                    outTimestamps: outTimestamps,
                    outTimestampReps: outTimestampReps,
                    outAddrMasks: outAddrMasks,
                    outAddrMaskReps: outAddrMaskReps))
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.int64(1, "InMsgs", fieldsBox.value.inMsgs)
            writer.int64(2, "InErrors", fieldsBox.value.inErrors)
            writer.int64(3, "InCsumErrors", fieldsBox.value.inCsumErrors)
            writer.int64(4, "InDestUnreachs", fieldsBox.value.inDestUnreachs)
            writer.int64(5, "InTimeExcds", fieldsBox.value.inTimeExcds)
            writer.int64(6, "InParmProbs", fieldsBox.value.inParmProbs)
            writer.int64(7, "InSrcQuenchs", fieldsBox.value.inSrcQuenchs)
            writer.int64(8, "InRedirects", fieldsBox.value.inRedirects)
            writer.int64(9, "InEchos", fieldsBox.value.inEchos)
            writer.int64(10, "InEchoReps", fieldsBox.value.inEchoReps)
            writer.int64(11, "InTimestamps", fieldsBox.value.inTimestamps)
            writer.int64(12, "InTimestampReps", fieldsBox.value.inTimestampReps)
            writer.int64(13, "InAddrMasks", fieldsBox.value.inAddrMasks)
            writer.int64(14, "InAddrMaskReps", fieldsBox.value.inAddrMaskReps)
            writer.int64(15, "OutMsgs", fieldsBox.value.outMsgs)
            writer.int64(16, "OutErrors", fieldsBox.value.outErrors)
            writer.int64(17, "OutDestUnreachs", fieldsBox.value.outDestUnreachs)
            writer.int64(18, "OutTimeExcds", fieldsBox.value.outTimeExcds)
            writer.int64(19, "OutParmProbs", fieldsBox.value.outParmProbs)
            writer.int64(20, "OutSrcQuenchs", fieldsBox.value.outSrcQuenchs)
            writer.int64(21, "OutRedirects", fieldsBox.value.outRedirects)
            writer.int64(22, "OutEchos", fieldsBox.value.outEchos)
            writer.int64(23, "OutEchoReps", fieldsBox.value.outEchoReps)
            writer.int64(24, "OutTimestamps", fieldsBox.value.outTimestamps)
            writer.int64(25, "OutTimestampReps", fieldsBox.value.outTimestampReps)
            writer.int64(26, "OutAddrMasks", fieldsBox.value.outAddrMasks)
            writer.int64(27, "OutAddrMaskReps", fieldsBox.value.outAddrMaskReps)
        }
    }
}

extension V1 {
    /// What the kernel counts about TCP.
    public struct TCPStatistics: WireMessage {
        /// Field 1, `RtoAlgorithm`.
        public var rtoAlgorithm: Int64?
        /// Field 2, `RtoMin`.
        public var rtoMin: Int64?
        /// Field 3, `RtoMax`.
        public var rtoMax: Int64?
        /// Field 4, `MaxConn`.
        public var maxConn: Int64?
        /// Field 5, `ActiveOpens`.
        public var activeOpens: Int64?
        /// Field 6, `PassiveOpens`.
        public var passiveOpens: Int64?
        /// Field 7, `AttemptFails`.
        public var attemptFails: Int64?
        /// Field 8, `EstabResets`.
        public var estabResets: Int64?
        /// Field 9, `CurrEstab`.
        public var currEstab: Int64?
        /// Field 10, `InSegs`.
        public var inSegs: Int64?
        /// Field 11, `OutSegs`.
        public var outSegs: Int64?
        /// Field 12, `RetransSegs`.
        public var retransSegs: Int64?
        /// Field 13, `InErrs`.
        public var inErrs: Int64?
        /// Field 14, `OutRsts`.
        public var outRsts: Int64?
        /// Field 15, `InCsumErrors`.
        public var inCsumErrors: Int64?

        /// Creates the message.
        public init(
            rtoAlgorithm: Int64? = nil,
            rtoMin: Int64? = nil,
            rtoMax: Int64? = nil,
            maxConn: Int64? = nil,
            activeOpens: Int64? = nil,
            passiveOpens: Int64? = nil,
            attemptFails: Int64? = nil,
            estabResets: Int64? = nil,
            currEstab: Int64? = nil,
            inSegs: Int64? = nil,
            outSegs: Int64? = nil,
            retransSegs: Int64? = nil,
            inErrs: Int64? = nil,
            outRsts: Int64? = nil,
            inCsumErrors: Int64? = nil
        ) {
            self.rtoAlgorithm = rtoAlgorithm
            self.rtoMin = rtoMin
            self.rtoMax = rtoMax
            self.maxConn = maxConn
            self.activeOpens = activeOpens
            self.passiveOpens = passiveOpens
            self.attemptFails = attemptFails
            self.estabResets = estabResets
            self.currEstab = currEstab
            self.inSegs = inSegs
            self.outSegs = outSegs
            self.retransSegs = retransSegs
            self.inErrs = inErrs
            self.outRsts = outRsts
            self.inCsumErrors = inCsumErrors
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.TcpStatistics" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "RtoAlgorithm": 1, "RtoMin": 2, "RtoMax": 3, "MaxConn": 4, "ActiveOpens": 5, "PassiveOpens": 6,
            "AttemptFails": 7, "EstabResets": 8, "CurrEstab": 9, "InSegs": 10, "OutSegs": 11, "RetransSegs": 12,
            "InErrs": 13, "OutRsts": 14, "InCsumErrors": 15,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var rtoAlgorithm: Int64?
            var rtoMin: Int64?
            var rtoMax: Int64?
            var maxConn: Int64?
            var activeOpens: Int64?
            var passiveOpens: Int64?
            var attemptFails: Int64?
            var estabResets: Int64?
            var currEstab: Int64?
            var inSegs: Int64?
            var outSegs: Int64?
            var retransSegs: Int64?
            var inErrs: Int64?
            var outRsts: Int64?
            var inCsumErrors: Int64?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.int64(&rtoAlgorithm)
                case 2: reader.int64(&rtoMin)
                case 3: reader.int64(&rtoMax)
                case 4: reader.int64(&maxConn)
                case 5: reader.int64(&activeOpens)
                case 6: reader.int64(&passiveOpens)
                case 7: reader.int64(&attemptFails)
                case 8: reader.int64(&estabResets)
                case 9: reader.int64(&currEstab)
                case 10: reader.int64(&inSegs)
                case 11: reader.int64(&outSegs)
                case 12: reader.int64(&retransSegs)
                case 13: reader.int64(&inErrs)
                case 14: reader.int64(&outRsts)
                case 15: reader.int64(&inCsumErrors)
                default: reader.skip()
                }
            }
            self.rtoAlgorithm = rtoAlgorithm
            self.rtoMin = rtoMin
            self.rtoMax = rtoMax
            self.maxConn = maxConn
            self.activeOpens = activeOpens
            self.passiveOpens = passiveOpens
            self.attemptFails = attemptFails
            self.estabResets = estabResets
            self.currEstab = currEstab
            self.inSegs = inSegs
            self.outSegs = outSegs
            self.retransSegs = retransSegs
            self.inErrs = inErrs
            self.outRsts = outRsts
            self.inCsumErrors = inCsumErrors
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.int64(1, "RtoAlgorithm", rtoAlgorithm)
            writer.int64(2, "RtoMin", rtoMin)
            writer.int64(3, "RtoMax", rtoMax)
            writer.int64(4, "MaxConn", maxConn)
            writer.int64(5, "ActiveOpens", activeOpens)
            writer.int64(6, "PassiveOpens", passiveOpens)
            writer.int64(7, "AttemptFails", attemptFails)
            writer.int64(8, "EstabResets", estabResets)
            writer.int64(9, "CurrEstab", currEstab)
            writer.int64(10, "InSegs", inSegs)
            writer.int64(11, "OutSegs", outSegs)
            writer.int64(12, "RetransSegs", retransSegs)
            writer.int64(13, "InErrs", inErrs)
            writer.int64(14, "OutRsts", outRsts)
            writer.int64(15, "InCsumErrors", inCsumErrors)
        }
    }
}

extension V1 {
    /// What the kernel counts about UDP.
    public struct UDPStatistics: WireMessage {
        /// Field 1, `InDatagrams`.
        public var inDatagrams: Int64?
        /// Field 2, `NoPorts`.
        public var noPorts: Int64?
        /// Field 3, `InErrors`.
        public var inErrors: Int64?
        /// Field 4, `OutDatagrams`.
        public var outDatagrams: Int64?
        /// Field 5, `RcvbufErrors`.
        public var rcvbufErrors: Int64?
        /// Field 6, `SndbufErrors`.
        public var sndbufErrors: Int64?
        /// Field 7, `InCsumErrors`.
        public var inCsumErrors: Int64?
        /// Field 8, `IgnoredMulti`.
        public var ignoredMulti: Int64?

        /// Creates the message.
        public init(
            inDatagrams: Int64? = nil,
            noPorts: Int64? = nil,
            inErrors: Int64? = nil,
            outDatagrams: Int64? = nil,
            rcvbufErrors: Int64? = nil,
            sndbufErrors: Int64? = nil,
            inCsumErrors: Int64? = nil,
            ignoredMulti: Int64? = nil
        ) {
            self.inDatagrams = inDatagrams
            self.noPorts = noPorts
            self.inErrors = inErrors
            self.outDatagrams = outDatagrams
            self.rcvbufErrors = rcvbufErrors
            self.sndbufErrors = sndbufErrors
            self.inCsumErrors = inCsumErrors
            self.ignoredMulti = ignoredMulti
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.UdpStatistics" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "InDatagrams": 1, "NoPorts": 2, "InErrors": 3, "OutDatagrams": 4, "RcvbufErrors": 5, "SndbufErrors": 6,
            "InCsumErrors": 7, "IgnoredMulti": 8,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var inDatagrams: Int64?
            var noPorts: Int64?
            var inErrors: Int64?
            var outDatagrams: Int64?
            var rcvbufErrors: Int64?
            var sndbufErrors: Int64?
            var inCsumErrors: Int64?
            var ignoredMulti: Int64?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.int64(&inDatagrams)
                case 2: reader.int64(&noPorts)
                case 3: reader.int64(&inErrors)
                case 4: reader.int64(&outDatagrams)
                case 5: reader.int64(&rcvbufErrors)
                case 6: reader.int64(&sndbufErrors)
                case 7: reader.int64(&inCsumErrors)
                case 8: reader.int64(&ignoredMulti)
                default: reader.skip()
                }
            }
            self.inDatagrams = inDatagrams
            self.noPorts = noPorts
            self.inErrors = inErrors
            self.outDatagrams = outDatagrams
            self.rcvbufErrors = rcvbufErrors
            self.sndbufErrors = sndbufErrors
            self.inCsumErrors = inCsumErrors
            self.ignoredMulti = ignoredMulti
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.int64(1, "InDatagrams", inDatagrams)
            writer.int64(2, "NoPorts", noPorts)
            writer.int64(3, "InErrors", inErrors)
            writer.int64(4, "OutDatagrams", outDatagrams)
            writer.int64(5, "RcvbufErrors", rcvbufErrors)
            writer.int64(6, "SndbufErrors", sndbufErrors)
            writer.int64(7, "InCsumErrors", inCsumErrors)
            writer.int64(8, "IgnoredMulti", ignoredMulti)
        }
    }
}
