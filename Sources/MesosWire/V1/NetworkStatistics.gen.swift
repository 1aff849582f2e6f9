// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/network-statistics.schema: change that file and run it again.

extension V1 {
    /// What the kernel counts about packets that wait to be sent.
    public struct TrafficControlStatistics: Sendable, Equatable {
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
    }
}

extension V1 {
    /// What the kernel counts about internet protocols, by the names of the SNMP standards.
    public struct SNMPStatistics: Sendable, Equatable {
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
    }
}

extension V1 {
    /// What the kernel counts about the internet protocol.
    public struct IPStatistics: Sendable, Equatable {
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
    }
}

extension V1 {
    /// What the kernel counts about control messages of the internet protocol.
    public struct ICMPStatistics: Sendable, Equatable {
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
    }
}

extension V1 {
    /// What the kernel counts about TCP.
    public struct TCPStatistics: Sendable, Equatable {
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
    }
}

extension V1 {
    /// What the kernel counts about UDP.
    public struct UDPStatistics: Sendable, Equatable {
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
    }
}
