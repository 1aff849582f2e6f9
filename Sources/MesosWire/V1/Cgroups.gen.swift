// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/cgroups.schema: change that file and run it again.

extension V1 {
    /// What Linux counts about a container.
    public struct CgroupInfo: WireMessage {
        /// What is counted about block devices.
        public struct Blkio: WireMessage {
            /// What is counted.
            public enum Operation: Int32, WireEnumeration {
                /// `UNKNOWN`.
                case unknown = 0
                /// `TOTAL`.
                case total = 1
                /// `READ`.
                case read = 2
                /// `WRITE`.
                case write = 3
                /// `SYNC`.
                case sync = 4
                /// `ASYNC`.
                case async = 5
                /// `DISCARD`.
                case discard = 6

                /// The value's name on the wire.
                public var wireName: String {
                    switch self {
                    case .unknown: "UNKNOWN"
                    case .total: "TOTAL"
                    case .read: "READ"
                    case .write: "WRITE"
                    case .sync: "SYNC"
                    case .async: "ASYNC"
                    case .discard: "DISCARD"
                    }
                }

                /// The names of all values with their numbers.
                public static let wireValues: WireNames = [
                    "UNKNOWN": 0, "TOTAL": 1, "READ": 2, "WRITE": 3, "SYNC": 4, "ASYNC": 5, "DISCARD": 6,
                ]
            }

            /// A count.
            public struct Value: WireMessage {
                /// Field 1, `op`.
                public var op: Operation?
                /// Field 2, `value`.
                public var value: UInt64?

                /// Creates the message.
                public init(op: Operation? = nil, value: UInt64? = nil) {
                    self.op = op
                    self.value = value
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.CgroupInfo.Blkio.Value" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["op": 1, "value": 2]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var op: Operation?
                    var value: UInt64?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.enumeration(&op)
                        case 2: reader.uint64(&value)
                        default: reader.skip()
                        }
                    }
                    self.op = op
                    self.value = value
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.enumeration(1, "op", op)
                    writer.uint64(2, "value", value)
                }
            }

            /// The counts of the fair queueing scheduler.
            public struct CFQ: WireMessage {
                /// The counts of one device.
                public struct Statistics: WireMessage {
                    /// Field 1, `device`.
                    public var device: Device.Number?
                    /// Field 2, `sectors`.
                    public var sectors: UInt64?
                    /// Field 3, `time`.
                    public var time: UInt64?
                    /// Field 4, `io_serviced`.
                    public var ioServiced: [Value]
                    /// Field 5, `io_service_bytes`.
                    public var ioServiceBytes: [Value]
                    /// Field 6, `io_service_time`.
                    public var ioServiceTime: [Value]
                    /// Field 7, `io_wait_time`.
                    public var ioWaitTime: [Value]
                    /// Field 8, `io_merged`.
                    public var ioMerged: [Value]
                    /// Field 9, `io_queued`.
                    public var ioQueued: [Value]

                    /// Creates the message.
                    public init(
                        device: Device.Number? = nil,
                        sectors: UInt64? = nil,
                        time: UInt64? = nil,
                        ioServiced: [Value] = [],
                        ioServiceBytes: [Value] = [],
                        ioServiceTime: [Value] = [],
                        ioWaitTime: [Value] = [],
                        ioMerged: [Value] = [],
                        ioQueued: [Value] = []
                    ) {
                        self.device = device
                        self.sectors = sectors
                        self.time = time
                        self.ioServiced = ioServiced
                        self.ioServiceBytes = ioServiceBytes
                        self.ioServiceTime = ioServiceTime
                        self.ioWaitTime = ioWaitTime
                        self.ioMerged = ioMerged
                        self.ioQueued = ioQueued
                    }

                    /// The message's full name on the wire.
                    public static var wireName: String { "mesos.v1.CgroupInfo.Blkio.CFQ.Statistics" }

                    /// The names and numbers of the message's fields.
                    public static let wireFields: WireNames = [
                        "device": 1, "sectors": 2, "time": 3, "io_serviced": 4, "io_service_bytes": 5,
                        "io_service_time": 6, "io_wait_time": 7, "io_merged": 8, "io_queued": 9,
                    ]

                    /// Reads the message's fields; fails if a required one is missing.
                    public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                        var device: Device.Number?
                        var sectors: UInt64?
                        var time: UInt64?
                        var ioServiced: [Value] = []
                        var ioServiceBytes: [Value] = []
                        var ioServiceTime: [Value] = []
                        var ioWaitTime: [Value] = []
                        var ioMerged: [Value] = []
                        var ioQueued: [Value] = []
                        while let field = reader.nextField(of: Self.wireFields) {
                            switch field {
                            case 1: reader.message(&device)
                            case 2: reader.uint64(&sectors)
                            case 3: reader.uint64(&time)
                            case 4: reader.messages(&ioServiced)
                            case 5: reader.messages(&ioServiceBytes)
                            case 6: reader.messages(&ioServiceTime)
                            case 7: reader.messages(&ioWaitTime)
                            case 8: reader.messages(&ioMerged)
                            case 9: reader.messages(&ioQueued)
                            default: reader.skip()
                            }
                        }
                        self.device = device
                        self.sectors = sectors
                        self.time = time
                        self.ioServiced = ioServiced
                        self.ioServiceBytes = ioServiceBytes
                        self.ioServiceTime = ioServiceTime
                        self.ioWaitTime = ioWaitTime
                        self.ioMerged = ioMerged
                        self.ioQueued = ioQueued
                    }

                    /// Writes the message's fields.
                    public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                        writer.message(1, "device", device)
                        writer.uint64(2, "sectors", sectors)
                        writer.uint64(3, "time", time)
                        writer.messages(4, "io_serviced", ioServiced)
                        writer.messages(5, "io_service_bytes", ioServiceBytes)
                        writer.messages(6, "io_service_time", ioServiceTime)
                        writer.messages(7, "io_wait_time", ioWaitTime)
                        writer.messages(8, "io_merged", ioMerged)
                        writer.messages(9, "io_queued", ioQueued)
                    }
                }

                /// Creates the message, which has no fields.
                public init() {}

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.CgroupInfo.Blkio.CFQ" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = [:]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    while reader.nextField(of: Self.wireFields) != nil { reader.skip() }
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {}
            }

            /// The counts of throttled devices.
            public struct Throttling: WireMessage {
                /// The counts of one device.
                public struct Statistics: WireMessage {
                    /// Field 1, `device`.
                    public var device: Device.Number?
                    /// Field 2, `io_serviced`.
                    public var ioServiced: [Value]
                    /// Field 3, `io_service_bytes`.
                    public var ioServiceBytes: [Value]

                    /// Creates the message.
                    public init(device: Device.Number? = nil, ioServiced: [Value] = [], ioServiceBytes: [Value] = []) {
                        self.device = device
                        self.ioServiced = ioServiced
                        self.ioServiceBytes = ioServiceBytes
                    }

                    /// The message's full name on the wire.
                    public static var wireName: String { "mesos.v1.CgroupInfo.Blkio.Throttling.Statistics" }

                    /// The names and numbers of the message's fields.
                    public static let wireFields: WireNames = ["device": 1, "io_serviced": 2, "io_service_bytes": 3]

                    /// Reads the message's fields; fails if a required one is missing.
                    public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                        var device: Device.Number?
                        var ioServiced: [Value] = []
                        var ioServiceBytes: [Value] = []
                        while let field = reader.nextField(of: Self.wireFields) {
                            switch field {
                            case 1: reader.message(&device)
                            case 2: reader.messages(&ioServiced)
                            case 3: reader.messages(&ioServiceBytes)
                            default: reader.skip()
                            }
                        }
                        self.device = device
                        self.ioServiced = ioServiced
                        self.ioServiceBytes = ioServiceBytes
                    }

                    /// Writes the message's fields.
                    public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                        writer.message(1, "device", device)
                        writer.messages(2, "io_serviced", ioServiced)
                        writer.messages(3, "io_service_bytes", ioServiceBytes)
                    }
                }

                /// Creates the message, which has no fields.
                public init() {}

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.CgroupInfo.Blkio.Throttling" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = [:]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    while reader.nextField(of: Self.wireFields) != nil { reader.skip() }
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {}
            }

            /// All counts of a container.
            public struct Statistics: WireMessage {
                /// Field 1, `cfq`.
                public var cfq: [CFQ.Statistics]
                /// Field 2, `cfq_recursive`.
                public var cfqRecursive: [CFQ.Statistics]
                /// Field 3, `throttling`.
                public var throttling: [Throttling.Statistics]

                /// Creates the message.
                public init(
                    cfq: [CFQ.Statistics] = [],
                    cfqRecursive: [CFQ.Statistics] = [],
                    throttling: [Throttling.Statistics] = []
                ) {
                    self.cfq = cfq
                    self.cfqRecursive = cfqRecursive
                    self.throttling = throttling
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.CgroupInfo.Blkio.Statistics" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["cfq": 1, "cfq_recursive": 2, "throttling": 3]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var cfq: [CFQ.Statistics] = []
                    var cfqRecursive: [CFQ.Statistics] = []
                    var throttling: [Throttling.Statistics] = []
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.messages(&cfq)
                        case 2: reader.messages(&cfqRecursive)
                        case 3: reader.messages(&throttling)
                        default: reader.skip()
                        }
                    }
                    self.cfq = cfq
                    self.cfqRecursive = cfqRecursive
                    self.throttling = throttling
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.messages(1, "cfq", cfq)
                    writer.messages(2, "cfq_recursive", cfqRecursive)
                    writer.messages(3, "throttling", throttling)
                }
            }

            /// Creates the message, which has no fields.
            public init() {}

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.CgroupInfo.Blkio" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [:]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                while reader.nextField(of: Self.wireFields) != nil { reader.skip() }
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {}
        }

        /// How the container's packets are marked.
        public struct NetCls: WireMessage {
            /// The mark. Field 1, `classid`.
            public var classID: UInt32?

            /// Creates the message.
            public init(classID: UInt32? = nil) {
                self.classID = classID
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.CgroupInfo.NetCls" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["classid": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var classID: UInt32?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.uint32(&classID)
                    default: reader.skip()
                    }
                }
                self.classID = classID
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.uint32(1, "classid", classID)
            }
        }

        /// Field 1, `net_cls`.
        public var netCls: NetCls?

        /// Creates the message.
        public init(netCls: NetCls? = nil) {
            self.netCls = netCls
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.CgroupInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["net_cls": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var netCls: NetCls?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&netCls)
                default: reader.skip()
                }
            }
            self.netCls = netCls
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "net_cls", netCls)
        }
    }
}

extension V1 {
    /// A device of the machine.
    public struct Device: WireMessage {
        /// The numbers by which Linux knows a device.
        public struct Number: WireMessage {
            /// Field 1, `major_number`.
            public var majorNumber: UInt64
            /// Field 2, `minor_number`.
            public var minorNumber: UInt64

            /// Creates the message.
            public init(majorNumber: UInt64, minorNumber: UInt64) {
                self.majorNumber = majorNumber
                self.minorNumber = minorNumber
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.Device.Number" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["major_number": 1, "minor_number": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var majorNumber: UInt64?
                var minorNumber: UInt64?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.uint64(&majorNumber)
                    case 2: reader.uint64(&minorNumber)
                    default: reader.skip()
                    }
                }
                guard let majorNumber, let minorNumber else {
                    reader.missing([majorNumber == nil ? 1 : 0, minorNumber == nil ? 2 : 0], of: Self.wireFields)
                    return nil
                }
                self.majorNumber = majorNumber
                self.minorNumber = minorNumber
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.uint64(1, "major_number", majorNumber)
                writer.uint64(2, "minor_number", minorNumber)
            }
        }

        /// Field 1, `path`.
        public var path: String?
        /// Field 2, `number`.
        public var number: Number?

        /// Creates the message.
        public init(path: String? = nil, number: Number? = nil) {
            self.path = path
            self.number = number
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Device" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["path": 1, "number": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var path: String?
            var number: Number?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&path)
                case 2: reader.message(&number)
                default: reader.skip()
                }
            }
            self.path = path
            self.number = number
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "path", path)
            writer.message(2, "number", number)
        }
    }
}

extension V1 {
    /// What may be done with a device.
    public struct DeviceAccess: WireMessage {
        /// The things that may be done with a device.
        public struct Access: WireMessage {
            /// Field 1, `read`.
            public var read: Bool?
            /// Field 2, `write`.
            public var write: Bool?
            /// Whether further files may be made that stand for the device. Field 3, `mknod`.
            public var makeNode: Bool?

            /// Creates the message.
            public init(read: Bool? = nil, write: Bool? = nil, makeNode: Bool? = nil) {
                self.read = read
                self.write = write
                self.makeNode = makeNode
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.DeviceAccess.Access" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["read": 1, "write": 2, "mknod": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var read: Bool?
                var write: Bool?
                var makeNode: Bool?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.bool(&read)
                    case 2: reader.bool(&write)
                    case 3: reader.bool(&makeNode)
                    default: reader.skip()
                    }
                }
                self.read = read
                self.write = write
                self.makeNode = makeNode
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.bool(1, "read", read)
                writer.bool(2, "write", write)
                writer.bool(3, "mknod", makeNode)
            }
        }

        /// Field 1, `device`.
        public var device: Device
        /// Field 2, `access`.
        public var access: Access

        /// Creates the message.
        public init(device: Device, access: Access) {
            self.device = device
            self.access = access
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.DeviceAccess" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["device": 1, "access": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var device: Device?
            var access: Access?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&device)
                case 2: reader.message(&access)
                default: reader.skip()
                }
            }
            guard let device, let access else {
                reader.missing([device == nil ? 1 : 0, access == nil ? 2 : 0], of: Self.wireFields)
                return nil
            }
            self.device = device
            self.access = access
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "device", device)
            writer.message(2, "access", access)
        }
    }
}

extension V1 {
    /// The devices that containers may use.
    public struct DeviceWhitelist: WireMessage {
        /// Field 1, `allowed_devices`.
        public var allowedDevices: [DeviceAccess]

        /// Creates the message.
        public init(allowedDevices: [DeviceAccess] = []) {
            self.allowedDevices = allowedDevices
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.DeviceWhitelist" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["allowed_devices": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var allowedDevices: [DeviceAccess] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&allowedDevices)
                default: reader.skip()
                }
            }
            self.allowedDevices = allowedDevices
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "allowed_devices", allowedDevices)
        }
    }
}
