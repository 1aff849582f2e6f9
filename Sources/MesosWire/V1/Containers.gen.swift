// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/containers.schema: change that file and run it again.

extension V1 {
    /// A container as its framework describes it.
    public struct ContainerInfo: WireMessage {
        /// Who runs the container.
        public enum Kind: Int32, WireEnumeration {
            /// `DOCKER`.
            case docker = 1
            /// `MESOS`.
            case mesos = 2

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .docker: "DOCKER"
                case .mesos: "MESOS"
                }
            }

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = ["DOCKER": 1, "MESOS": 2]
        }

        /// What Docker needs to know.
        public struct DockerInfo: WireMessage {
            /// How the container is connected.
            public enum Network: Int32, WireEnumeration {
                /// `HOST`.
                case host = 1
                /// `BRIDGE`.
                case bridge = 2
                /// Not at all. `NONE`.
                case noNetwork = 3
                /// `USER`.
                case user = 4

                /// The value's name on the wire.
                public var wireName: String {
                    switch self {
                    case .host: "HOST"
                    case .bridge: "BRIDGE"
                    case .noNetwork: "NONE"
                    case .user: "USER"
                    }
                }

                /// The names of all values with their numbers.
                public static let wireValues: WireNames = ["HOST": 1, "BRIDGE": 2, "NONE": 3, "USER": 4]
            }

            /// A port of the machine that leads to one of the container.
            public struct PortMapping: WireMessage {
                /// Field 1, `host_port`.
                public var hostPort: UInt32
                /// Field 2, `container_port`.
                public var containerPort: UInt32
                /// Field 3, `protocol`.
                public var `protocol`: String?

                /// Creates the message.
                public init(hostPort: UInt32, containerPort: UInt32, `protocol`: String? = nil) {
                    self.hostPort = hostPort
                    self.containerPort = containerPort
                    self.protocol = `protocol`
                }

                /// The message's full name on the wire.
                public static var wireName: String { "mesos.v1.ContainerInfo.DockerInfo.PortMapping" }

                /// The names and numbers of the message's fields.
                public static let wireFields: WireNames = ["host_port": 1, "container_port": 2, "protocol": 3]

                /// Reads the message's fields; fails if a required one is missing.
                public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                    var hostPort: UInt32?
                    var containerPort: UInt32?
                    var `protocol`: String?
                    while let field = reader.nextField(of: Self.wireFields) {
                        switch field {
                        case 1: reader.uint32(&hostPort)
                        case 2: reader.uint32(&containerPort)
                        case 3: reader.string(&`protocol`)
                        default: reader.skip()
                        }
                    }
                    guard let hostPort, let containerPort else {
                        reader.missing([hostPort == nil ? 1 : 0, containerPort == nil ? 2 : 0], of: Self.wireFields)
                        return nil
                    }
                    self.hostPort = hostPort
                    self.containerPort = containerPort
                    self.protocol = `protocol`
                }

                /// Writes the message's fields.
                public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                    writer.uint32(1, "host_port", hostPort)
                    writer.uint32(2, "container_port", containerPort)
                    writer.string(3, "protocol", `protocol`)
                }
            }

            /// What absent fields mean.
            public enum Defaults {
                /// The value of an absent `network`.
                @inlinable public static var network: Network { .host }
                /// The value of an absent `privileged`.
                @inlinable public static var privileged: Bool { false }
            }

            /// The image's name. Field 1, `image`.
            public var image: String
            /// Field 2, `network`. `HOST` if absent.
            public var network: Network?
            /// Field 3, `port_mappings`.
            public var portMappings: [PortMapping]
            /// Field 4, `privileged`. `false` if absent.
            public var privileged: Bool?
            /// More options for Docker's command line. Field 5, `parameters`.
            public var parameters: [Parameter]
            /// Whether to fetch the image even if it is there. Field 6, `force_pull_image`.
            public var forcePullImage: Bool?
            /// Field 7, `volume_driver`. Deprecated.
            public var volumeDriver: String?

            /// Creates the message.
            public init(
                image: String,
                network: Network? = nil,
                portMappings: [PortMapping] = [],
                privileged: Bool? = nil,
                parameters: [Parameter] = [],
                forcePullImage: Bool? = nil,
                volumeDriver: String? = nil
            ) {
                self.image = image
                self.network = network
                self.portMappings = portMappings
                self.privileged = privileged
                self.parameters = parameters
                self.forcePullImage = forcePullImage
                self.volumeDriver = volumeDriver
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.ContainerInfo.DockerInfo" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "image": 1, "network": 2, "port_mappings": 3, "privileged": 4, "parameters": 5, "force_pull_image": 6,
                "volume_driver": 7,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var image: String?
                var network: Network?
                var portMappings: [PortMapping] = []
                var privileged: Bool?
                var parameters: [Parameter] = []
                var forcePullImage: Bool?
                var volumeDriver: String?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.string(&image)
                    case 2: reader.enumeration(&network)
                    case 3: reader.messages(&portMappings)
                    case 4: reader.bool(&privileged)
                    case 5: reader.messages(&parameters)
                    case 6: reader.bool(&forcePullImage)
                    case 7: reader.string(&volumeDriver)
                    default: reader.skip()
                    }
                }
                guard let image else {
                    reader.missing([1], of: Self.wireFields)
                    return nil
                }
                self.image = image
                self.network = network
                self.portMappings = portMappings
                self.privileged = privileged
                self.parameters = parameters
                self.forcePullImage = forcePullImage
                self.volumeDriver = volumeDriver
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.string(1, "image", image)
                writer.enumeration(2, "network", network, otherwise: Defaults.network)
                writer.messages(3, "port_mappings", portMappings)
                writer.bool(4, "privileged", privileged, otherwise: Defaults.privileged)
                writer.messages(5, "parameters", parameters)
                writer.bool(6, "force_pull_image", forcePullImage)
                writer.string(7, "volume_driver", volumeDriver)
            }
        }

        /// What the agent's own containerizer needs to know.
        public struct MesosInfo: WireMessage {
            @usableFromInline var imageBox: Boxed<Image>?
            /// What the container's file system holds; the machine's own if absent. Field 1, `image`.
            @inlinable public var image: Image? {
                get { imageBox?.value }
                set { imageBox = newValue.map(Boxed.init) }
            }

            /// Creates the message.
            public init(image: Image? = nil) {
                imageBox = image.map(Boxed.init)
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.ContainerInfo.MesosInfo" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["image": 1]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var image: Boxed<Image>?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.boxed(&image)
                    default: reader.skip()
                    }
                }
                self.imageBox = image
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.boxed(1, "image", imageBox)
            }
        }

        /// Field 1, `type`.
        public var type: Kind
        /// What else appears in the container's file system. Field 2, `volumes`.
        public var volumes: [Volume]
        @usableFromInline var dockerBox: Boxed<DockerInfo>?
        /// Field 3, `docker`.
        @inlinable public var docker: DockerInfo? {
            get { dockerBox?.value }
            set { dockerBox = newValue.map(Boxed.init) }
        }
        /// The machine's name inside the container. Field 4, `hostname`.
        public var hostname: String?
        /// Field 5, `mesos`.
        public var mesos: MesosInfo?
        /// The networks to join. Field 7, `network_infos`.
        public var networkInfos: [NetworkInfo]
        @usableFromInline var linuxInfoBox: Boxed<LinuxInfo>?
        /// Field 8, `linux_info`.
        @inlinable public var linuxInfo: LinuxInfo? {
            get { linuxInfoBox?.value }
            set { linuxInfoBox = newValue.map(Boxed.init) }
        }
        /// Field 9, `rlimit_info`.
        public var rlimitInfo: RLimitInfo?
        /// Set if the process has a terminal. Field 10, `tty_info`.
        public var ttyInfo: TTYInfo?

        /// Creates the message.
        public init(
            type: Kind,
            volumes: [Volume] = [],
            docker: DockerInfo? = nil,
            hostname: String? = nil,
            mesos: MesosInfo? = nil,
            networkInfos: [NetworkInfo] = [],
            linuxInfo: LinuxInfo? = nil,
            rlimitInfo: RLimitInfo? = nil,
            ttyInfo: TTYInfo? = nil
        ) {
            self.type = type
            self.volumes = volumes
            dockerBox = docker.map(Boxed.init)
            self.hostname = hostname
            self.mesos = mesos
            self.networkInfos = networkInfos
            linuxInfoBox = linuxInfo.map(Boxed.init)
            self.rlimitInfo = rlimitInfo
            self.ttyInfo = ttyInfo
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.ContainerInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "type": 1, "volumes": 2, "docker": 3, "hostname": 4, "mesos": 5, "network_infos": 7, "linux_info": 8,
            "rlimit_info": 9, "tty_info": 10,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var type: Kind?
            var volumes: [Volume] = []
            var docker: Boxed<DockerInfo>?
            var hostname: String?
            var mesos: MesosInfo?
            var networkInfos: [NetworkInfo] = []
            var linuxInfo: Boxed<LinuxInfo>?
            var rlimitInfo: RLimitInfo?
            var ttyInfo: TTYInfo?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumeration(&type, isRequired: true)
                case 2: reader.messages(&volumes)
                case 3: reader.boxed(&docker)
                case 4: reader.string(&hostname)
                case 5: reader.message(&mesos)
                case 7: reader.messages(&networkInfos)
                case 8: reader.boxed(&linuxInfo)
                case 9: reader.message(&rlimitInfo)
                case 10: reader.message(&ttyInfo)
                default: reader.skip()
                }
            }
            guard let type else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.type = type
            self.volumes = volumes
            self.dockerBox = docker
            self.hostname = hostname
            self.mesos = mesos
            self.networkInfos = networkInfos
            self.linuxInfoBox = linuxInfo
            self.rlimitInfo = rlimitInfo
            self.ttyInfo = ttyInfo
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumeration(1, "type", type)
            writer.messages(2, "volumes", volumes)
            writer.boxed(3, "docker", dockerBox)
            writer.string(4, "hostname", hostname)
            writer.message(5, "mesos", mesos)
            writer.messages(7, "network_infos", networkInfos)
            writer.boxed(8, "linux_info", linuxInfoBox)
            writer.message(9, "rlimit_info", rlimitInfo)
            writer.message(10, "tty_info", ttyInfo)
        }
    }
}

extension V1 {
    /// A container as its agent sees it.
    public struct ContainerStatus: WireMessage {
        /// Field 1, `network_infos`.
        public var networkInfos: [NetworkInfo]
        /// Field 2, `cgroup_info`.
        public var cgroupInfo: CgroupInfo?
        /// The number of the executor's process. Field 3, `executor_pid`.
        public var executorPID: UInt32?
        @usableFromInline var containerIDBox: Boxed<ContainerID>?
        /// Field 4, `container_id`.
        @inlinable public var containerID: ContainerID? {
            get { containerIDBox?.value }
            set { containerIDBox = newValue.map(Boxed.init) }
        }

        /// Creates the message.
        public init(
            networkInfos: [NetworkInfo] = [],
            cgroupInfo: CgroupInfo? = nil,
            executorPID: UInt32? = nil,
            containerID: ContainerID? = nil
        ) {
            self.networkInfos = networkInfos
            self.cgroupInfo = cgroupInfo
            self.executorPID = executorPID
            containerIDBox = containerID.map(Boxed.init)
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.ContainerStatus" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "network_infos": 1, "cgroup_info": 2, "executor_pid": 3, "container_id": 4,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var networkInfos: [NetworkInfo] = []
            var cgroupInfo: CgroupInfo?
            var executorPID: UInt32?
            var containerID: Boxed<ContainerID>?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&networkInfos)
                case 2: reader.message(&cgroupInfo)
                case 3: reader.uint32(&executorPID)
                case 4: reader.boxed(&containerID)
                default: reader.skip()
                }
            }
            self.networkInfos = networkInfos
            self.cgroupInfo = cgroupInfo
            self.executorPID = executorPID
            self.containerIDBox = containerID
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "network_infos", networkInfos)
            writer.message(2, "cgroup_info", cgroupInfo)
            writer.uint32(3, "executor_pid", executorPID)
            writer.boxed(4, "container_id", containerIDBox)
        }
    }
}

extension V1 {
    /// A network that a container joins, or its addresses there.
    public struct NetworkInfo: WireMessage {
        /// The versions of the internet protocol.
        public enum InternetProtocol: Int32, WireEnumeration {
            /// `IPv4`.
            case ipv4 = 1
            /// `IPv6`.
            case ipv6 = 2

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .ipv4: "IPv4"
                case .ipv6: "IPv6"
                }
            }

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = ["IPv4": 1, "IPv6": 2]
        }

        /// An address wanted or given.
        public struct IPAddress: WireMessage {
            /// What absent fields mean.
            public enum Defaults {
                /// The value of an absent `protocol`.
                @inlinable public static var `protocol`: InternetProtocol { .ipv4 }
            }

            /// Field 1, `protocol`. `IPv4` if absent.
            public var `protocol`: InternetProtocol?
            /// Field 2, `ip_address`.
            public var ipAddress: String?

            /// Creates the message.
            public init(`protocol`: InternetProtocol? = nil, ipAddress: String? = nil) {
                self.protocol = `protocol`
                self.ipAddress = ipAddress
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.NetworkInfo.IPAddress" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["protocol": 1, "ip_address": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var `protocol`: InternetProtocol?
                var ipAddress: String?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.enumeration(&`protocol`)
                    case 2: reader.string(&ipAddress)
                    default: reader.skip()
                    }
                }
                self.protocol = `protocol`
                self.ipAddress = ipAddress
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.enumeration(1, "protocol", `protocol`, otherwise: Defaults.`protocol`)
                writer.string(2, "ip_address", ipAddress)
            }
        }

        /// A port of the machine that leads to one of the container.
        public struct PortMapping: WireMessage {
            /// Field 1, `host_port`.
            public var hostPort: UInt32
            /// Field 2, `container_port`.
            public var containerPort: UInt32
            /// Field 3, `protocol`.
            public var `protocol`: String?

            /// Creates the message.
            public init(hostPort: UInt32, containerPort: UInt32, `protocol`: String? = nil) {
                self.hostPort = hostPort
                self.containerPort = containerPort
                self.protocol = `protocol`
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.NetworkInfo.PortMapping" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["host_port": 1, "container_port": 2, "protocol": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var hostPort: UInt32?
                var containerPort: UInt32?
                var `protocol`: String?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.uint32(&hostPort)
                    case 2: reader.uint32(&containerPort)
                    case 3: reader.string(&`protocol`)
                    default: reader.skip()
                    }
                }
                guard let hostPort, let containerPort else {
                    reader.missing([hostPort == nil ? 1 : 0, containerPort == nil ? 2 : 0], of: Self.wireFields)
                    return nil
                }
                self.hostPort = hostPort
                self.containerPort = containerPort
                self.protocol = `protocol`
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.uint32(1, "host_port", hostPort)
                writer.uint32(2, "container_port", containerPort)
                writer.string(3, "protocol", `protocol`)
            }
        }

        /// Groups whose members may talk to each other. Field 3, `groups`.
        public var groups: [String]
        /// Field 4, `labels`.
        public var labels: Labels?
        /// Field 5, `ip_addresses`.
        public var ipAddresses: [IPAddress]
        /// The network's name; the machine's own network if absent. Field 6, `name`.
        public var name: String?
        /// Field 7, `port_mappings`.
        public var portMappings: [PortMapping]

        /// Creates the message.
        public init(
            groups: [String] = [],
            labels: Labels? = nil,
            ipAddresses: [IPAddress] = [],
            name: String? = nil,
            portMappings: [PortMapping] = []
        ) {
            self.groups = groups
            self.labels = labels
            self.ipAddresses = ipAddresses
            self.name = name
            self.portMappings = portMappings
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.NetworkInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "groups": 3, "labels": 4, "ip_addresses": 5, "name": 6, "port_mappings": 7,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var groups: [String] = []
            var labels: Labels?
            var ipAddresses: [IPAddress] = []
            var name: String?
            var portMappings: [PortMapping] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 3: reader.scalars(&groups)
                case 4: reader.message(&labels)
                case 5: reader.messages(&ipAddresses)
                case 6: reader.string(&name)
                case 7: reader.messages(&portMappings)
                default: reader.skip()
                }
            }
            self.groups = groups
            self.labels = labels
            self.ipAddresses = ipAddresses
            self.name = name
            self.portMappings = portMappings
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.scalars(3, "groups", groups)
            writer.message(4, "labels", labels)
            writer.messages(5, "ip_addresses", ipAddresses)
            writer.string(6, "name", name)
            writer.messages(7, "port_mappings", portMappings)
        }
    }
}

extension V1 {
    /// A terminal.
    public struct TTYInfo: WireMessage {
        /// How many characters a terminal shows.
        public struct WindowSize: WireMessage {
            /// Field 1, `rows`.
            public var rows: UInt32
            /// Field 2, `columns`.
            public var columns: UInt32

            /// Creates the message.
            public init(rows: UInt32, columns: UInt32) {
                self.rows = rows
                self.columns = columns
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.TTYInfo.WindowSize" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["rows": 1, "columns": 2]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var rows: UInt32?
                var columns: UInt32?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.uint32(&rows)
                    case 2: reader.uint32(&columns)
                    default: reader.skip()
                    }
                }
                guard let rows, let columns else {
                    reader.missing([rows == nil ? 1 : 0, columns == nil ? 2 : 0], of: Self.wireFields)
                    return nil
                }
                self.rows = rows
                self.columns = columns
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.uint32(1, "rows", rows)
                writer.uint32(2, "columns", columns)
            }
        }

        /// Field 1, `window_size`.
        public var windowSize: WindowSize?

        /// Creates the message.
        public init(windowSize: WindowSize? = nil) {
            self.windowSize = windowSize
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.TTYInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["window_size": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var windowSize: WindowSize?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&windowSize)
                default: reader.skip()
                }
            }
            self.windowSize = windowSize
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "window_size", windowSize)
        }
    }
}

extension V1 {
    /// Limits of a process, as POSIX has them.
    public struct RLimitInfo: WireMessage {
        /// One limit; no limit if both values are absent.
        public struct RLimit: WireMessage {
            /// What is limited.
            public enum Kind: Int32, WireEnumeration {
                /// `UNKNOWN`.
                case unknown = 0
                /// `RLMT_AS`.
                case addressSpace = 1
                /// `RLMT_CORE`.
                case core = 2
                /// `RLMT_CPU`.
                case cpu = 3
                /// `RLMT_DATA`.
                case data = 4
                /// `RLMT_FSIZE`.
                case fsize = 5
                /// `RLMT_LOCKS`.
                case locks = 6
                /// `RLMT_MEMLOCK`.
                case memlock = 7
                /// `RLMT_MSGQUEUE`.
                case msgqueue = 8
                /// `RLMT_NICE`.
                case nice = 9
                /// `RLMT_NOFILE`.
                case nofile = 10
                /// `RLMT_NPROC`.
                case nproc = 11
                /// `RLMT_RSS`.
                case rss = 12
                /// `RLMT_RTPRIO`.
                case rtprio = 13
                /// `RLMT_RTTIME`.
                case rttime = 14
                /// `RLMT_SIGPENDING`.
                case sigpending = 15
                /// `RLMT_STACK`.
                case stack = 16

                /// The value's name on the wire.
                public var wireName: String {
                    switch self {
                    case .unknown: "UNKNOWN"
                    case .addressSpace: "RLMT_AS"
                    case .core: "RLMT_CORE"
                    case .cpu: "RLMT_CPU"
                    case .data: "RLMT_DATA"
                    case .fsize: "RLMT_FSIZE"
                    case .locks: "RLMT_LOCKS"
                    case .memlock: "RLMT_MEMLOCK"
                    case .msgqueue: "RLMT_MSGQUEUE"
                    case .nice: "RLMT_NICE"
                    case .nofile: "RLMT_NOFILE"
                    case .nproc: "RLMT_NPROC"
                    case .rss: "RLMT_RSS"
                    case .rtprio: "RLMT_RTPRIO"
                    case .rttime: "RLMT_RTTIME"
                    case .sigpending: "RLMT_SIGPENDING"
                    case .stack: "RLMT_STACK"
                    }
                }

                /// The names of all values with their numbers.
                public static let wireValues: WireNames = [
                    "UNKNOWN": 0, "RLMT_AS": 1, "RLMT_CORE": 2, "RLMT_CPU": 3, "RLMT_DATA": 4, "RLMT_FSIZE": 5,
                    "RLMT_LOCKS": 6, "RLMT_MEMLOCK": 7, "RLMT_MSGQUEUE": 8, "RLMT_NICE": 9, "RLMT_NOFILE": 10,
                    "RLMT_NPROC": 11, "RLMT_RSS": 12, "RLMT_RTPRIO": 13, "RLMT_RTTIME": 14, "RLMT_SIGPENDING": 15,
                    "RLMT_STACK": 16,
                ]
            }

            /// Field 1, `type`.
            public var type: Kind?
            /// The most that the process may set itself. Field 2, `hard`.
            public var hard: UInt64?
            /// The limit in force. Field 3, `soft`.
            public var soft: UInt64?

            /// Creates the message.
            public init(type: Kind? = nil, hard: UInt64? = nil, soft: UInt64? = nil) {
                self.type = type
                self.hard = hard
                self.soft = soft
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.RLimitInfo.RLimit" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = ["type": 1, "hard": 2, "soft": 3]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var type: Kind?
                var hard: UInt64?
                var soft: UInt64?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.enumeration(&type)
                    case 2: reader.uint64(&hard)
                    case 3: reader.uint64(&soft)
                    default: reader.skip()
                    }
                }
                self.type = type
                self.hard = hard
                self.soft = soft
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.enumeration(1, "type", type)
                writer.uint64(2, "hard", hard)
                writer.uint64(3, "soft", soft)
            }
        }

        /// Field 1, `rlimits`.
        public var rlimits: [RLimit]

        /// Creates the message.
        public init(rlimits: [RLimit] = []) {
            self.rlimits = rlimits
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.RLimitInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["rlimits": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var rlimits: [RLimit] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.messages(&rlimits)
                default: reader.skip()
                }
            }
            self.rlimits = rlimits
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.messages(1, "rlimits", rlimits)
        }
    }
}

extension V1 {
    /// What only Linux can do for a container.
    public struct LinuxInfo: WireMessage {
        /// Whose shared memory and queues a container sees.
        public enum IPCMode: Int32, WireEnumeration {
            /// `UNKNOWN`.
            case unknown = 0
            /// `PRIVATE`.
            case `private` = 1
            /// `SHARE_PARENT`.
            case shareParent = 2

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .`private`: "PRIVATE"
                case .shareParent: "SHARE_PARENT"
                }
            }

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = ["UNKNOWN": 0, "PRIVATE": 1, "SHARE_PARENT": 2]
        }

        /// What absent fields mean.
        public enum Defaults {
            /// The value of an absent `share_cgroups`.
            @inlinable public static var shareCgroups: Bool { true }
        }

        /// The capabilities in force, in the old form. Field 1, `capability_info`. Deprecated.
        public var capabilityInfo: CapabilityInfo?
        /// The most that the process can ever have. Field 2, `bounding_capabilities`.
        public var boundingCapabilities: CapabilityInfo?
        /// The capabilities in force. Field 3, `effective_capabilities`.
        public var effectiveCapabilities: CapabilityInfo?
        /// Whether the container sees its parent's processes. Field 4, `share_pid_namespace`.
        public var sharePIDNamespace: Bool?
        @usableFromInline var seccompBox: Boxed<SeccompInfo>?
        /// Field 5, `seccomp`.
        @inlinable public var seccomp: SeccompInfo? {
            get { seccompBox?.value }
            set { seccompBox = newValue.map(Boxed.init) }
        }
        /// Field 6, `ipc_mode`.
        public var ipcMode: IPCMode?
        /// The size of shared memory in megabytes. Field 7, `shm_size`.
        public var shmSize: UInt32?
        /// Whether a nested container counts against its parent's limits. Field 8, `share_cgroups`. `true` if absent.
        public var shareCgroups: Bool?

        /// Creates the message.
        public init(
            capabilityInfo: CapabilityInfo? = nil,
            boundingCapabilities: CapabilityInfo? = nil,
            effectiveCapabilities: CapabilityInfo? = nil,
            sharePIDNamespace: Bool? = nil,
            seccomp: SeccompInfo? = nil,
            ipcMode: IPCMode? = nil,
            shmSize: UInt32? = nil,
            shareCgroups: Bool? = nil
        ) {
            self.capabilityInfo = capabilityInfo
            self.boundingCapabilities = boundingCapabilities
            self.effectiveCapabilities = effectiveCapabilities
            self.sharePIDNamespace = sharePIDNamespace
            seccompBox = seccomp.map(Boxed.init)
            self.ipcMode = ipcMode
            self.shmSize = shmSize
            self.shareCgroups = shareCgroups
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.LinuxInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "capability_info": 1, "bounding_capabilities": 2, "effective_capabilities": 3, "share_pid_namespace": 4,
            "seccomp": 5, "ipc_mode": 6, "shm_size": 7, "share_cgroups": 8,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var capabilityInfo: CapabilityInfo?
            var boundingCapabilities: CapabilityInfo?
            var effectiveCapabilities: CapabilityInfo?
            var sharePIDNamespace: Bool?
            var seccomp: Boxed<SeccompInfo>?
            var ipcMode: IPCMode?
            var shmSize: UInt32?
            var shareCgroups: Bool?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.message(&capabilityInfo)
                case 2: reader.message(&boundingCapabilities)
                case 3: reader.message(&effectiveCapabilities)
                case 4: reader.bool(&sharePIDNamespace)
                case 5: reader.boxed(&seccomp)
                case 6: reader.enumeration(&ipcMode)
                case 7: reader.uint32(&shmSize)
                case 8: reader.bool(&shareCgroups)
                default: reader.skip()
                }
            }
            self.capabilityInfo = capabilityInfo
            self.boundingCapabilities = boundingCapabilities
            self.effectiveCapabilities = effectiveCapabilities
            self.sharePIDNamespace = sharePIDNamespace
            self.seccompBox = seccomp
            self.ipcMode = ipcMode
            self.shmSize = shmSize
            self.shareCgroups = shareCgroups
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.message(1, "capability_info", capabilityInfo)
            writer.message(2, "bounding_capabilities", boundingCapabilities)
            writer.message(3, "effective_capabilities", effectiveCapabilities)
            writer.bool(4, "share_pid_namespace", sharePIDNamespace)
            writer.boxed(5, "seccomp", seccompBox)
            writer.enumeration(6, "ipc_mode", ipcMode)
            writer.uint32(7, "shm_size", shmSize)
            writer.bool(8, "share_cgroups", shareCgroups, otherwise: Defaults.shareCgroups)
        }
    }
}

extension V1 {
    /// A set of Linux capabilities.
    public struct CapabilityInfo: WireMessage {
        /// The parts of what root may do.
        public enum Capability: Int32, WireEnumeration {
            /// `UNKNOWN`.
            case unknown = 0
            /// `CHOWN`.
            case chown = 1000
            /// `DAC_OVERRIDE`.
            case dacOverride = 1001
            /// `DAC_READ_SEARCH`.
            case dacReadSearch = 1002
            /// `FOWNER`.
            case fowner = 1003
            /// `FSETID`.
            case fsetid = 1004
            /// `KILL`.
            case kill = 1005
            /// `SETGID`.
            case setgid = 1006
            /// `SETUID`.
            case setuid = 1007
            /// `SETPCAP`.
            case setpcap = 1008
            /// `LINUX_IMMUTABLE`.
            case linuxImmutable = 1009
            /// `NET_BIND_SERVICE`.
            case netBindService = 1010
            /// `NET_BROADCAST`.
            case netBroadcast = 1011
            /// `NET_ADMIN`.
            case netAdmin = 1012
            /// `NET_RAW`.
            case netRaw = 1013
            /// `IPC_LOCK`.
            case ipcLock = 1014
            /// `IPC_OWNER`.
            case ipcOwner = 1015
            /// `SYS_MODULE`.
            case sysModule = 1016
            /// `SYS_RAWIO`.
            case sysRawio = 1017
            /// `SYS_CHROOT`.
            case sysChroot = 1018
            /// `SYS_PTRACE`.
            case sysPtrace = 1019
            /// `SYS_PACCT`.
            case sysPacct = 1020
            /// `SYS_ADMIN`.
            case sysAdmin = 1021
            /// `SYS_BOOT`.
            case sysBoot = 1022
            /// `SYS_NICE`.
            case sysNice = 1023
            /// `SYS_RESOURCE`.
            case sysResource = 1024
            /// `SYS_TIME`.
            case sysTime = 1025
            /// `SYS_TTY_CONFIG`.
            case sysTTYConfig = 1026
            /// `MKNOD`.
            case mknod = 1027
            /// `LEASE`.
            case lease = 1028
            /// `AUDIT_WRITE`.
            case auditWrite = 1029
            /// `AUDIT_CONTROL`.
            case auditControl = 1030
            /// `SETFCAP`.
            case setfcap = 1031
            /// `MAC_OVERRIDE`.
            case macOverride = 1032
            /// `MAC_ADMIN`.
            case macAdmin = 1033
            /// `SYSLOG`.
            case syslog = 1034
            /// `WAKE_ALARM`.
            case wakeAlarm = 1035
            /// `BLOCK_SUSPEND`.
            case blockSuspend = 1036
            /// `AUDIT_READ`.
            case auditRead = 1037
            /// `PERFMON`.
            case perfmon = 1038
            /// `BPF`.
            case bpf = 1039
            /// `CHECKPOINT_RESTORE`.
            case checkpointRestore = 1040

            /// The value's name on the wire.
            public var wireName: String {
                switch self {
                case .unknown: "UNKNOWN"
                case .chown: "CHOWN"
                case .dacOverride: "DAC_OVERRIDE"
                case .dacReadSearch: "DAC_READ_SEARCH"
                case .fowner: "FOWNER"
                case .fsetid: "FSETID"
                case .kill: "KILL"
                case .setgid: "SETGID"
                case .setuid: "SETUID"
                case .setpcap: "SETPCAP"
                case .linuxImmutable: "LINUX_IMMUTABLE"
                case .netBindService: "NET_BIND_SERVICE"
                case .netBroadcast: "NET_BROADCAST"
                case .netAdmin: "NET_ADMIN"
                case .netRaw: "NET_RAW"
                case .ipcLock: "IPC_LOCK"
                case .ipcOwner: "IPC_OWNER"
                case .sysModule: "SYS_MODULE"
                case .sysRawio: "SYS_RAWIO"
                case .sysChroot: "SYS_CHROOT"
                case .sysPtrace: "SYS_PTRACE"
                case .sysPacct: "SYS_PACCT"
                case .sysAdmin: "SYS_ADMIN"
                case .sysBoot: "SYS_BOOT"
                case .sysNice: "SYS_NICE"
                case .sysResource: "SYS_RESOURCE"
                case .sysTime: "SYS_TIME"
                case .sysTTYConfig: "SYS_TTY_CONFIG"
                case .mknod: "MKNOD"
                case .lease: "LEASE"
                case .auditWrite: "AUDIT_WRITE"
                case .auditControl: "AUDIT_CONTROL"
                case .setfcap: "SETFCAP"
                case .macOverride: "MAC_OVERRIDE"
                case .macAdmin: "MAC_ADMIN"
                case .syslog: "SYSLOG"
                case .wakeAlarm: "WAKE_ALARM"
                case .blockSuspend: "BLOCK_SUSPEND"
                case .auditRead: "AUDIT_READ"
                case .perfmon: "PERFMON"
                case .bpf: "BPF"
                case .checkpointRestore: "CHECKPOINT_RESTORE"
                }
            }

            /// The names of all values with their numbers.
            public static let wireValues: WireNames = [
                "UNKNOWN": 0, "CHOWN": 1000, "DAC_OVERRIDE": 1001, "DAC_READ_SEARCH": 1002, "FOWNER": 1003,
                "FSETID": 1004, "KILL": 1005, "SETGID": 1006, "SETUID": 1007, "SETPCAP": 1008, "LINUX_IMMUTABLE": 1009,
                "NET_BIND_SERVICE": 1010, "NET_BROADCAST": 1011, "NET_ADMIN": 1012, "NET_RAW": 1013, "IPC_LOCK": 1014,
                "IPC_OWNER": 1015, "SYS_MODULE": 1016, "SYS_RAWIO": 1017, "SYS_CHROOT": 1018, "SYS_PTRACE": 1019,
                "SYS_PACCT": 1020, "SYS_ADMIN": 1021, "SYS_BOOT": 1022, "SYS_NICE": 1023, "SYS_RESOURCE": 1024,
                "SYS_TIME": 1025, "SYS_TTY_CONFIG": 1026, "MKNOD": 1027, "LEASE": 1028, "AUDIT_WRITE": 1029,
                "AUDIT_CONTROL": 1030, "SETFCAP": 1031, "MAC_OVERRIDE": 1032, "MAC_ADMIN": 1033, "SYSLOG": 1034,
                "WAKE_ALARM": 1035, "BLOCK_SUSPEND": 1036, "AUDIT_READ": 1037, "PERFMON": 1038, "BPF": 1039,
                "CHECKPOINT_RESTORE": 1040,
            ]
        }

        /// Field 1, `capabilities`.
        public var capabilities: [Capability]

        /// Creates the message.
        public init(capabilities: [Capability] = []) {
            self.capabilities = capabilities
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.CapabilityInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["capabilities": 1]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var capabilities: [Capability] = []
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.enumerations(&capabilities)
                default: reader.skip()
                }
            }
            self.capabilities = capabilities
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.enumerations(1, "capabilities", capabilities)
        }
    }
}

extension V1 {
    /// Which system calls a container may make.
    public struct SeccompInfo: WireMessage {
        /// The profile's name on the agent. Field 1, `profile_name`.
        public var profileName: String?
        /// Whether it may make all. Field 2, `unconfined`.
        public var unconfined: Bool?

        /// Creates the message.
        public init(profileName: String? = nil, unconfined: Bool? = nil) {
            self.profileName = profileName
            self.unconfined = unconfined
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.SeccompInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["profile_name": 1, "unconfined": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var profileName: String?
            var unconfined: Bool?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&profileName)
                case 2: reader.bool(&unconfined)
                default: reader.skip()
                }
            }
            self.profileName = profileName
            self.unconfined = unconfined
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "profile_name", profileName)
            writer.bool(2, "unconfined", unconfined)
        }
    }
}
