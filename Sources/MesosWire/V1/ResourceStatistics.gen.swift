// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/resource-statistics.schema: change that file and run it again.

extension V1 {
    /// What a container uses of its resources, as far as anybody measures it.
    public struct ResourceStatistics: WireMessage {
        /// How often something happens, over a while.
        public struct RatePercentiles: WireMessage {
            /// Field 1, `min`.
            public var min: UInt64?
            /// Field 2, `max`.
            public var max: UInt64?
            /// Field 3, `p50`.
            public var p50: UInt64?
            /// Field 4, `p90`.
            public var p90: UInt64?
            /// Field 5, `p95`.
            public var p95: UInt64?
            /// Field 6, `p99`.
            public var p99: UInt64?
            /// Field 7, `p999`.
            public var p999: UInt64?
            /// Field 8, `p9999`.
            public var p9999: UInt64?
            /// How many measurements there were. Field 9, `samples`.
            public var samples: UInt64?

            /// Creates the message.
            public init(
                min: UInt64? = nil,
                max: UInt64? = nil,
                p50: UInt64? = nil,
                p90: UInt64? = nil,
                p95: UInt64? = nil,
                p99: UInt64? = nil,
                p999: UInt64? = nil,
                p9999: UInt64? = nil,
                samples: UInt64? = nil
            ) {
                self.min = min
                self.max = max
                self.p50 = p50
                self.p90 = p90
                self.p95 = p95
                self.p99 = p99
                self.p999 = p999
                self.p9999 = p9999
                self.samples = samples
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.ResourceStatistics.RatePercentiles" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "min": 1, "max": 2, "p50": 3, "p90": 4, "p95": 5, "p99": 6, "p999": 7, "p9999": 8, "samples": 9,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var min: UInt64?
                var max: UInt64?
                var p50: UInt64?
                var p90: UInt64?
                var p95: UInt64?
                var p99: UInt64?
                var p999: UInt64?
                var p9999: UInt64?
                var samples: UInt64?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.uint64(&min)
                    case 2: reader.uint64(&max)
                    case 3: reader.uint64(&p50)
                    case 4: reader.uint64(&p90)
                    case 5: reader.uint64(&p95)
                    case 6: reader.uint64(&p99)
                    case 7: reader.uint64(&p999)
                    case 8: reader.uint64(&p9999)
                    case 9: reader.uint64(&samples)
                    default: reader.skip()
                    }
                }
                self.min = min
                self.max = max
                self.p50 = p50
                self.p90 = p90
                self.p95 = p95
                self.p99 = p99
                self.p999 = p999
                self.p9999 = p9999
                self.samples = samples
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.uint64(1, "min", min)
                writer.uint64(2, "max", max)
                writer.uint64(3, "p50", p50)
                writer.uint64(4, "p90", p90)
                writer.uint64(5, "p95", p95)
                writer.uint64(6, "p99", p99)
                writer.uint64(7, "p999", p999)
                writer.uint64(8, "p9999", p9999)
                writer.uint64(9, "samples", samples)
            }
        }

        /// How much a container sends and receives each second.
        public struct RateStatistics: WireMessage {
            @usableFromInline var rxRateBox: Boxed<RatePercentiles>?
            /// Bytes received. Field 1, `rx_rate`.
            @inlinable public var rxRate: RatePercentiles? {
                get { rxRateBox?.value }
                set { rxRateBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var rxPacketRateBox: Boxed<RatePercentiles>?
            /// Field 2, `rx_packet_rate`.
            @inlinable public var rxPacketRate: RatePercentiles? {
                get { rxPacketRateBox?.value }
                set { rxPacketRateBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var rxDropRateBox: Boxed<RatePercentiles>?
            /// Packets received and thrown away. Field 3, `rx_drop_rate`.
            @inlinable public var rxDropRate: RatePercentiles? {
                get { rxDropRateBox?.value }
                set { rxDropRateBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var rxErrorRateBox: Boxed<RatePercentiles>?
            /// Field 4, `rx_error_rate`.
            @inlinable public var rxErrorRate: RatePercentiles? {
                get { rxErrorRateBox?.value }
                set { rxErrorRateBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var txRateBox: Boxed<RatePercentiles>?
            /// Bytes sent. Field 5, `tx_rate`.
            @inlinable public var txRate: RatePercentiles? {
                get { txRateBox?.value }
                set { txRateBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var txPacketRateBox: Boxed<RatePercentiles>?
            /// Field 6, `tx_packet_rate`.
            @inlinable public var txPacketRate: RatePercentiles? {
                get { txPacketRateBox?.value }
                set { txPacketRateBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var txDropRateBox: Boxed<RatePercentiles>?
            /// Packets thrown away instead of being sent. Field 7, `tx_drop_rate`.
            @inlinable public var txDropRate: RatePercentiles? {
                get { txDropRateBox?.value }
                set { txDropRateBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var txErrorRateBox: Boxed<RatePercentiles>?
            /// Field 8, `tx_error_rate`.
            @inlinable public var txErrorRate: RatePercentiles? {
                get { txErrorRateBox?.value }
                set { txErrorRateBox = newValue.map(Boxed.init) }
            }
            /// Seconds over which is measured. Field 9, `sampling_window_secs`.
            public var samplingWindowSecs: Double?
            /// Seconds from one measurement to the next. Field 10, `sampling_interval_secs`.
            public var samplingIntervalSecs: Double?

            /// Creates the message.
            public init(
                rxRate: RatePercentiles? = nil,
                rxPacketRate: RatePercentiles? = nil,
                rxDropRate: RatePercentiles? = nil,
                rxErrorRate: RatePercentiles? = nil,
                txRate: RatePercentiles? = nil,
                txPacketRate: RatePercentiles? = nil,
                txDropRate: RatePercentiles? = nil,
                txErrorRate: RatePercentiles? = nil,
                samplingWindowSecs: Double? = nil,
                samplingIntervalSecs: Double? = nil
            ) {
                rxRateBox = rxRate.map(Boxed.init)
                rxPacketRateBox = rxPacketRate.map(Boxed.init)
                rxDropRateBox = rxDropRate.map(Boxed.init)
                rxErrorRateBox = rxErrorRate.map(Boxed.init)
                txRateBox = txRate.map(Boxed.init)
                txPacketRateBox = txPacketRate.map(Boxed.init)
                txDropRateBox = txDropRate.map(Boxed.init)
                txErrorRateBox = txErrorRate.map(Boxed.init)
                self.samplingWindowSecs = samplingWindowSecs
                self.samplingIntervalSecs = samplingIntervalSecs
            }

            /// The message's full name on the wire.
            public static var wireName: String { "mesos.v1.ResourceStatistics.RateStatistics" }

            /// The names and numbers of the message's fields.
            public static let wireFields: WireNames = [
                "rx_rate": 1, "rx_packet_rate": 2, "rx_drop_rate": 3, "rx_error_rate": 4, "tx_rate": 5,
                "tx_packet_rate": 6, "tx_drop_rate": 7, "tx_error_rate": 8, "sampling_window_secs": 9,
                "sampling_interval_secs": 10,
            ]

            /// Reads the message's fields; fails if a required one is missing.
            public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
                var rxRate: Boxed<RatePercentiles>?
                var rxPacketRate: Boxed<RatePercentiles>?
                var rxDropRate: Boxed<RatePercentiles>?
                var rxErrorRate: Boxed<RatePercentiles>?
                var txRate: Boxed<RatePercentiles>?
                var txPacketRate: Boxed<RatePercentiles>?
                var txDropRate: Boxed<RatePercentiles>?
                var txErrorRate: Boxed<RatePercentiles>?
                var samplingWindowSecs: Double?
                var samplingIntervalSecs: Double?
                while let field = reader.nextField(of: Self.wireFields) {
                    switch field {
                    case 1: reader.boxed(&rxRate)
                    case 2: reader.boxed(&rxPacketRate)
                    case 3: reader.boxed(&rxDropRate)
                    case 4: reader.boxed(&rxErrorRate)
                    case 5: reader.boxed(&txRate)
                    case 6: reader.boxed(&txPacketRate)
                    case 7: reader.boxed(&txDropRate)
                    case 8: reader.boxed(&txErrorRate)
                    case 9: reader.double(&samplingWindowSecs)
                    case 10: reader.double(&samplingIntervalSecs)
                    default: reader.skip()
                    }
                }
                self.rxRateBox = rxRate
                self.rxPacketRateBox = rxPacketRate
                self.rxDropRateBox = rxDropRate
                self.rxErrorRateBox = rxErrorRate
                self.txRateBox = txRate
                self.txPacketRateBox = txPacketRate
                self.txDropRateBox = txDropRate
                self.txErrorRateBox = txErrorRate
                self.samplingWindowSecs = samplingWindowSecs
                self.samplingIntervalSecs = samplingIntervalSecs
            }

            /// Writes the message's fields.
            public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
                writer.boxed(1, "rx_rate", rxRateBox)
                writer.boxed(2, "rx_packet_rate", rxPacketRateBox)
                writer.boxed(3, "rx_drop_rate", rxDropRateBox)
                writer.boxed(4, "rx_error_rate", rxErrorRateBox)
                writer.boxed(5, "tx_rate", txRateBox)
                writer.boxed(6, "tx_packet_rate", txPacketRateBox)
                writer.boxed(7, "tx_drop_rate", txDropRateBox)
                writer.boxed(8, "tx_error_rate", txErrorRateBox)
                writer.double(9, "sampling_window_secs", samplingWindowSecs)
                writer.double(10, "sampling_interval_secs", samplingIntervalSecs)
            }
        }

        @usableFromInline struct Fields: Sendable, Equatable {
            @usableFromInline var timestamp: Double
            @usableFromInline var cpusUserTimeSecs: Double?
            @usableFromInline var cpusSystemTimeSecs: Double?
            @usableFromInline var cpusLimit: Double?
            @usableFromInline var memRssBytes: UInt64?
            @usableFromInline var memLimitBytes: UInt64?
            @usableFromInline var cpusNrPeriods: UInt32?
            @usableFromInline var cpusNrThrottled: UInt32?
            @usableFromInline var cpusThrottledTimeSecs: Double?
            @usableFromInline var memFileBytes: UInt64?
            @usableFromInline var memAnonBytes: UInt64?
            @usableFromInline var memMappedFileBytes: UInt64?
            @usableFromInline var perf: PerfStatistics?
            @usableFromInline var netRxPackets: UInt64?
            @usableFromInline var netRxBytes: UInt64?
            @usableFromInline var netRxErrors: UInt64?
            @usableFromInline var netRxDropped: UInt64?
            @usableFromInline var netTxPackets: UInt64?
            @usableFromInline var netTxBytes: UInt64?
            @usableFromInline var netTxErrors: UInt64?
            @usableFromInline var netTxDropped: UInt64?
            @usableFromInline var netTCPRttMicrosecsP50: Double?
            @usableFromInline var netTCPRttMicrosecsP90: Double?
            @usableFromInline var netTCPRttMicrosecsP95: Double?
            @usableFromInline var netTCPRttMicrosecsP99: Double?
            @usableFromInline var diskLimitBytes: UInt64?
            @usableFromInline var diskUsedBytes: UInt64?
            @usableFromInline var netTCPActiveConnections: Double?
            @usableFromInline var netTCPTimeWaitConnections: Double?
            @usableFromInline var processes: UInt32?
            @usableFromInline var threads: UInt32?
            @usableFromInline var memLowPressureCounter: UInt64?
            @usableFromInline var memMediumPressureCounter: UInt64?
            @usableFromInline var memCriticalPressureCounter: UInt64?
            @usableFromInline var netTrafficControlStatistics: [TrafficControlStatistics]
            @usableFromInline var memTotalBytes: UInt64?
            @usableFromInline var memTotalMemswBytes: UInt64?
            @usableFromInline var memSoftLimitBytes: UInt64?
            @usableFromInline var memCacheBytes: UInt64?
            @usableFromInline var memSwapBytes: UInt64?
            @usableFromInline var memUnevictableBytes: UInt64?
            @usableFromInline var netSNMPStatisticsBox: Boxed<SNMPStatistics>?
            @inlinable var netSNMPStatistics: SNMPStatistics? {
                get { netSNMPStatisticsBox?.value }
                set { netSNMPStatisticsBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var diskStatistics: [DiskStatistics]
            @usableFromInline var blkioStatisticsBox: Boxed<CgroupInfo.Blkio.Statistics>?
            @inlinable var blkioStatistics: CgroupInfo.Blkio.Statistics? {
                get { blkioStatisticsBox?.value }
                set { blkioStatisticsBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var cpusSoftLimit: Double?
            @usableFromInline var netTxRateLimit: UInt64?
            @usableFromInline var netTxBurstRateLimit: UInt64?
            @usableFromInline var netTxBurstSize: UInt64?
            @usableFromInline var netRxRateLimit: UInt64?
            @usableFromInline var netRxBurstRateLimit: UInt64?
            @usableFromInline var netRxBurstSize: UInt64?
            @usableFromInline var memKmemUsageBytes: UInt64?
            @usableFromInline var memKmemTCPUsageBytes: UInt64?
            @usableFromInline var netRateStatisticsBox: Boxed<RateStatistics>?
            @inlinable var netRateStatistics: RateStatistics? {
                get { netRateStatisticsBox?.value }
                set { netRateStatisticsBox = newValue.map(Boxed.init) }
            }
            @usableFromInline var netEphemeralPorts: Value.Range?
        }

        @usableFromInline var fieldsBox: Boxed<Fields>
        /// When, in seconds since 1970, UTC. Field 1, `timestamp`.
        @inlinable public var timestamp: Double {
            get { fieldsBox.value.timestamp }
            set { fieldsBox = fieldsBox.changed { $0.timestamp = newValue } }
        }
        /// Seconds of processor time in user mode. Field 2, `cpus_user_time_secs`.
        @inlinable public var cpusUserTimeSecs: Double? {
            get { fieldsBox.value.cpusUserTimeSecs }
            set { fieldsBox = fieldsBox.changed { $0.cpusUserTimeSecs = newValue } }
        }
        /// Seconds of processor time in the kernel. Field 3, `cpus_system_time_secs`.
        @inlinable public var cpusSystemTimeSecs: Double? {
            get { fieldsBox.value.cpusSystemTimeSecs }
            set { fieldsBox = fieldsBox.changed { $0.cpusSystemTimeSecs = newValue } }
        }
        /// The most processors it may use. Field 4, `cpus_limit`.
        @inlinable public var cpusLimit: Double? {
            get { fieldsBox.value.cpusLimit }
            set { fieldsBox = fieldsBox.changed { $0.cpusLimit = newValue } }
        }
        /// Memory of its own, without files. Field 5, `mem_rss_bytes`.
        @inlinable public var memRssBytes: UInt64? {
            get { fieldsBox.value.memRssBytes }
            set { fieldsBox = fieldsBox.changed { $0.memRssBytes = newValue } }
        }
        /// The most memory it may use. Field 6, `mem_limit_bytes`.
        @inlinable public var memLimitBytes: UInt64? {
            get { fieldsBox.value.memLimitBytes }
            set { fieldsBox = fieldsBox.changed { $0.memLimitBytes = newValue } }
        }
        /// Periods that were looked at. Field 7, `cpus_nr_periods`.
        @inlinable public var cpusNrPeriods: UInt32? {
            get { fieldsBox.value.cpusNrPeriods }
            set { fieldsBox = fieldsBox.changed { $0.cpusNrPeriods = newValue } }
        }
        /// Periods in which it was held back. Field 8, `cpus_nr_throttled`.
        @inlinable public var cpusNrThrottled: UInt32? {
            get { fieldsBox.value.cpusNrThrottled }
            set { fieldsBox = fieldsBox.changed { $0.cpusNrThrottled = newValue } }
        }
        /// Seconds of being held back. Field 9, `cpus_throttled_time_secs`.
        @inlinable public var cpusThrottledTimeSecs: Double? {
            get { fieldsBox.value.cpusThrottledTimeSecs }
            set { fieldsBox = fieldsBox.changed { $0.cpusThrottledTimeSecs = newValue } }
        }
        /// Now `mem_cache_bytes`. Field 10, `mem_file_bytes`.
        @inlinable public var memFileBytes: UInt64? {
            get { fieldsBox.value.memFileBytes }
            set { fieldsBox = fieldsBox.changed { $0.memFileBytes = newValue } }
        }
        /// Now `mem_rss_bytes`. Field 11, `mem_anon_bytes`.
        @inlinable public var memAnonBytes: UInt64? {
            get { fieldsBox.value.memAnonBytes }
            set { fieldsBox = fieldsBox.changed { $0.memAnonBytes = newValue } }
        }
        /// Files mapped into memory. Field 12, `mem_mapped_file_bytes`.
        @inlinable public var memMappedFileBytes: UInt64? {
            get { fieldsBox.value.memMappedFileBytes }
            set { fieldsBox = fieldsBox.changed { $0.memMappedFileBytes = newValue } }
        }
        /// What the processor counts. Field 13, `perf`.
        @inlinable public var perf: PerfStatistics? {
            get { fieldsBox.value.perf }
            set { fieldsBox = fieldsBox.changed { $0.perf = newValue } }
        }
        /// Field 14, `net_rx_packets`.
        @inlinable public var netRxPackets: UInt64? {
            get { fieldsBox.value.netRxPackets }
            set { fieldsBox = fieldsBox.changed { $0.netRxPackets = newValue } }
        }
        /// Field 15, `net_rx_bytes`.
        @inlinable public var netRxBytes: UInt64? {
            get { fieldsBox.value.netRxBytes }
            set { fieldsBox = fieldsBox.changed { $0.netRxBytes = newValue } }
        }
        /// Field 16, `net_rx_errors`.
        @inlinable public var netRxErrors: UInt64? {
            get { fieldsBox.value.netRxErrors }
            set { fieldsBox = fieldsBox.changed { $0.netRxErrors = newValue } }
        }
        /// Field 17, `net_rx_dropped`.
        @inlinable public var netRxDropped: UInt64? {
            get { fieldsBox.value.netRxDropped }
            set { fieldsBox = fieldsBox.changed { $0.netRxDropped = newValue } }
        }
        /// Field 18, `net_tx_packets`.
        @inlinable public var netTxPackets: UInt64? {
            get { fieldsBox.value.netTxPackets }
            set { fieldsBox = fieldsBox.changed { $0.netTxPackets = newValue } }
        }
        /// Field 19, `net_tx_bytes`.
        @inlinable public var netTxBytes: UInt64? {
            get { fieldsBox.value.netTxBytes }
            set { fieldsBox = fieldsBox.changed { $0.netTxBytes = newValue } }
        }
        /// Field 20, `net_tx_errors`.
        @inlinable public var netTxErrors: UInt64? {
            get { fieldsBox.value.netTxErrors }
            set { fieldsBox = fieldsBox.changed { $0.netTxErrors = newValue } }
        }
        /// Field 21, `net_tx_dropped`.
        @inlinable public var netTxDropped: UInt64? {
            get { fieldsBox.value.netTxDropped }
            set { fieldsBox = fieldsBox.changed { $0.netTxDropped = newValue } }
        }
        /// Half of its round trips are shorter. Field 22, `net_tcp_rtt_microsecs_p50`.
        @inlinable public var netTCPRttMicrosecsP50: Double? {
            get { fieldsBox.value.netTCPRttMicrosecsP50 }
            set { fieldsBox = fieldsBox.changed { $0.netTCPRttMicrosecsP50 = newValue } }
        }
        /// Nine tenths of round trips are shorter. Field 23, `net_tcp_rtt_microsecs_p90`.
        @inlinable public var netTCPRttMicrosecsP90: Double? {
            get { fieldsBox.value.netTCPRttMicrosecsP90 }
            set { fieldsBox = fieldsBox.changed { $0.netTCPRttMicrosecsP90 = newValue } }
        }
        /// 95 % of its round trips are shorter. Field 24, `net_tcp_rtt_microsecs_p95`.
        @inlinable public var netTCPRttMicrosecsP95: Double? {
            get { fieldsBox.value.netTCPRttMicrosecsP95 }
            set { fieldsBox = fieldsBox.changed { $0.netTCPRttMicrosecsP95 = newValue } }
        }
        /// 99 % of its round trips are shorter. Field 25, `net_tcp_rtt_microsecs_p99`.
        @inlinable public var netTCPRttMicrosecsP99: Double? {
            get { fieldsBox.value.netTCPRttMicrosecsP99 }
            set { fieldsBox = fieldsBox.changed { $0.netTCPRttMicrosecsP99 = newValue } }
        }
        /// The most disk that the sandbox may use. Field 26, `disk_limit_bytes`.
        @inlinable public var diskLimitBytes: UInt64? {
            get { fieldsBox.value.diskLimitBytes }
            set { fieldsBox = fieldsBox.changed { $0.diskLimitBytes = newValue } }
        }
        /// The disk that the sandbox uses. Field 27, `disk_used_bytes`.
        @inlinable public var diskUsedBytes: UInt64? {
            get { fieldsBox.value.diskUsedBytes }
            set { fieldsBox = fieldsBox.changed { $0.diskUsedBytes = newValue } }
        }
        /// Field 28, `net_tcp_active_connections`.
        @inlinable public var netTCPActiveConnections: Double? {
            get { fieldsBox.value.netTCPActiveConnections }
            set { fieldsBox = fieldsBox.changed { $0.netTCPActiveConnections = newValue } }
        }
        /// Field 29, `net_tcp_time_wait_connections`.
        @inlinable public var netTCPTimeWaitConnections: Double? {
            get { fieldsBox.value.netTCPTimeWaitConnections }
            set { fieldsBox = fieldsBox.changed { $0.netTCPTimeWaitConnections = newValue } }
        }
        /// Field 30, `processes`.
        @inlinable public var processes: UInt32? {
            get { fieldsBox.value.processes }
            set { fieldsBox = fieldsBox.changed { $0.processes = newValue } }
        }
        /// Field 31, `threads`.
        @inlinable public var threads: UInt32? {
            get { fieldsBox.value.threads }
            set { fieldsBox = fieldsBox.changed { $0.threads = newValue } }
        }
        /// How often memory began to be short. Field 32, `mem_low_pressure_counter`.
        @inlinable public var memLowPressureCounter: UInt64? {
            get { fieldsBox.value.memLowPressureCounter }
            set { fieldsBox = fieldsBox.changed { $0.memLowPressureCounter = newValue } }
        }
        /// How often memory was short. Field 33, `mem_medium_pressure_counter`.
        @inlinable public var memMediumPressureCounter: UInt64? {
            get { fieldsBox.value.memMediumPressureCounter }
            set { fieldsBox = fieldsBox.changed { $0.memMediumPressureCounter = newValue } }
        }
        /// How often it had nearly run out. Field 34, `mem_critical_pressure_counter`.
        @inlinable public var memCriticalPressureCounter: UInt64? {
            get { fieldsBox.value.memCriticalPressureCounter }
            set { fieldsBox = fieldsBox.changed { $0.memCriticalPressureCounter = newValue } }
        }
        /// Packets that wait. Field 35, `net_traffic_control_statistics`.
        @inlinable public var netTrafficControlStatistics: [TrafficControlStatistics] {
            get { fieldsBox.value.netTrafficControlStatistics }
            set { fieldsBox = fieldsBox.changed { $0.netTrafficControlStatistics = newValue } }
        }
        /// All memory in use. Field 36, `mem_total_bytes`.
        @inlinable public var memTotalBytes: UInt64? {
            get { fieldsBox.value.memTotalBytes }
            set { fieldsBox = fieldsBox.changed { $0.memTotalBytes = newValue } }
        }
        /// Memory and swap space in use. Field 37, `mem_total_memsw_bytes`.
        @inlinable public var memTotalMemswBytes: UInt64? {
            get { fieldsBox.value.memTotalMemswBytes }
            set { fieldsBox = fieldsBox.changed { $0.memTotalMemswBytes = newValue } }
        }
        /// The memory that it asked for. Field 38, `mem_soft_limit_bytes`.
        @inlinable public var memSoftLimitBytes: UInt64? {
            get { fieldsBox.value.memSoftLimitBytes }
            set { fieldsBox = fieldsBox.changed { $0.memSoftLimitBytes = newValue } }
        }
        /// Files kept in memory. Field 39, `mem_cache_bytes`.
        @inlinable public var memCacheBytes: UInt64? {
            get { fieldsBox.value.memCacheBytes }
            set { fieldsBox = fieldsBox.changed { $0.memCacheBytes = newValue } }
        }
        /// Memory that was moved to disk. Field 40, `mem_swap_bytes`.
        @inlinable public var memSwapBytes: UInt64? {
            get { fieldsBox.value.memSwapBytes }
            set { fieldsBox = fieldsBox.changed { $0.memSwapBytes = newValue } }
        }
        /// Memory that must not go to disk. Field 41, `mem_unevictable_bytes`.
        @inlinable public var memUnevictableBytes: UInt64? {
            get { fieldsBox.value.memUnevictableBytes }
            set { fieldsBox = fieldsBox.changed { $0.memUnevictableBytes = newValue } }
        }
        /// Field 42, `net_snmp_statistics`.
        @inlinable public var netSNMPStatistics: SNMPStatistics? {
            get { fieldsBox.value.netSNMPStatistics }
            set { fieldsBox = fieldsBox.changed { $0.netSNMPStatistics = newValue } }
        }
        /// About each disk. Field 43, `disk_statistics`.
        @inlinable public var diskStatistics: [DiskStatistics] {
            get { fieldsBox.value.diskStatistics }
            set { fieldsBox = fieldsBox.changed { $0.diskStatistics = newValue } }
        }
        /// Field 44, `blkio_statistics`.
        @inlinable public var blkioStatistics: CgroupInfo.Blkio.Statistics? {
            get { fieldsBox.value.blkioStatistics }
            set { fieldsBox = fieldsBox.changed { $0.blkioStatistics = newValue } }
        }
        /// The processors that it asked for. Field 45, `cpus_soft_limit`.
        @inlinable public var cpusSoftLimit: Double? {
            get { fieldsBox.value.cpusSoftLimit }
            set { fieldsBox = fieldsBox.changed { $0.cpusSoftLimit = newValue } }
        }
        /// Bytes a second it may send. Field 46, `net_tx_rate_limit`.
        @inlinable public var netTxRateLimit: UInt64? {
            get { fieldsBox.value.netTxRateLimit }
            set { fieldsBox = fieldsBox.changed { $0.netTxRateLimit = newValue } }
        }
        /// Bytes a second, for a while. Field 47, `net_tx_burst_rate_limit`.
        @inlinable public var netTxBurstRateLimit: UInt64? {
            get { fieldsBox.value.netTxBurstRateLimit }
            set { fieldsBox = fieldsBox.changed { $0.netTxBurstRateLimit = newValue } }
        }
        /// Bytes at the higher rate. Field 48, `net_tx_burst_size`.
        @inlinable public var netTxBurstSize: UInt64? {
            get { fieldsBox.value.netTxBurstSize }
            set { fieldsBox = fieldsBox.changed { $0.netTxBurstSize = newValue } }
        }
        /// Bytes a second it may receive. Field 49, `net_rx_rate_limit`.
        @inlinable public var netRxRateLimit: UInt64? {
            get { fieldsBox.value.netRxRateLimit }
            set { fieldsBox = fieldsBox.changed { $0.netRxRateLimit = newValue } }
        }
        /// Bytes a second, for a while. Field 50, `net_rx_burst_rate_limit`.
        @inlinable public var netRxBurstRateLimit: UInt64? {
            get { fieldsBox.value.netRxBurstRateLimit }
            set { fieldsBox = fieldsBox.changed { $0.netRxBurstRateLimit = newValue } }
        }
        /// Bytes at the higher rate. Field 51, `net_rx_burst_size`.
        @inlinable public var netRxBurstSize: UInt64? {
            get { fieldsBox.value.netRxBurstSize }
            set { fieldsBox = fieldsBox.changed { $0.netRxBurstSize = newValue } }
        }
        /// Memory the kernel uses for it. Field 52, `mem_kmem_usage_bytes`.
        @inlinable public var memKmemUsageBytes: UInt64? {
            get { fieldsBox.value.memKmemUsageBytes }
            set { fieldsBox = fieldsBox.changed { $0.memKmemUsageBytes = newValue } }
        }
        /// Memory for TCP connections. Field 53, `mem_kmem_tcp_usage_bytes`.
        @inlinable public var memKmemTCPUsageBytes: UInt64? {
            get { fieldsBox.value.memKmemTCPUsageBytes }
            set { fieldsBox = fieldsBox.changed { $0.memKmemTCPUsageBytes = newValue } }
        }
        /// Field 54, `net_rate_statistics`.
        @inlinable public var netRateStatistics: RateStatistics? {
            get { fieldsBox.value.netRateStatistics }
            set { fieldsBox = fieldsBox.changed { $0.netRateStatistics = newValue } }
        }
        /// The ports it connects from. Field 55, `net_ephemeral_ports`.
        @inlinable public var netEphemeralPorts: Value.Range? {
            get { fieldsBox.value.netEphemeralPorts }
            set { fieldsBox = fieldsBox.changed { $0.netEphemeralPorts = newValue } }
        }

        /// Creates the message.
        public init(
            timestamp: Double,
            cpusUserTimeSecs: Double? = nil,
            cpusSystemTimeSecs: Double? = nil,
            cpusLimit: Double? = nil,
            memRssBytes: UInt64? = nil,
            memLimitBytes: UInt64? = nil,
            cpusNrPeriods: UInt32? = nil,
            cpusNrThrottled: UInt32? = nil,
            cpusThrottledTimeSecs: Double? = nil,
            memFileBytes: UInt64? = nil,
            memAnonBytes: UInt64? = nil,
            memMappedFileBytes: UInt64? = nil,
            perf: PerfStatistics? = nil,
            netRxPackets: UInt64? = nil,
            netRxBytes: UInt64? = nil,
            netRxErrors: UInt64? = nil,
            netRxDropped: UInt64? = nil,
            netTxPackets: UInt64? = nil,
            netTxBytes: UInt64? = nil,
            netTxErrors: UInt64? = nil,
            netTxDropped: UInt64? = nil,
            netTCPRttMicrosecsP50: Double? = nil,
            netTCPRttMicrosecsP90: Double? = nil,
            netTCPRttMicrosecsP95: Double? = nil,
            netTCPRttMicrosecsP99: Double? = nil,
            diskLimitBytes: UInt64? = nil,
            diskUsedBytes: UInt64? = nil,
            netTCPActiveConnections: Double? = nil,
            netTCPTimeWaitConnections: Double? = nil,
            processes: UInt32? = nil,
            threads: UInt32? = nil,
            memLowPressureCounter: UInt64? = nil,
            memMediumPressureCounter: UInt64? = nil,
            memCriticalPressureCounter: UInt64? = nil,
            netTrafficControlStatistics: [TrafficControlStatistics] = [],
            memTotalBytes: UInt64? = nil,
            memTotalMemswBytes: UInt64? = nil,
            memSoftLimitBytes: UInt64? = nil,
            memCacheBytes: UInt64? = nil,
            memSwapBytes: UInt64? = nil,
            memUnevictableBytes: UInt64? = nil,
            netSNMPStatistics: SNMPStatistics? = nil,
            diskStatistics: [DiskStatistics] = [],
            blkioStatistics: CgroupInfo.Blkio.Statistics? = nil,
            cpusSoftLimit: Double? = nil,
            netTxRateLimit: UInt64? = nil,
            netTxBurstRateLimit: UInt64? = nil,
            netTxBurstSize: UInt64? = nil,
            netRxRateLimit: UInt64? = nil,
            netRxBurstRateLimit: UInt64? = nil,
            netRxBurstSize: UInt64? = nil,
            memKmemUsageBytes: UInt64? = nil,
            memKmemTCPUsageBytes: UInt64? = nil,
            netRateStatistics: RateStatistics? = nil,
            netEphemeralPorts: Value.Range? = nil
        ) {
            fieldsBox = Boxed(
                Fields(
                    timestamp: timestamp,
                    cpusUserTimeSecs: cpusUserTimeSecs,
                    cpusSystemTimeSecs: cpusSystemTimeSecs,
                    cpusLimit: cpusLimit,
                    memRssBytes: memRssBytes,
                    memLimitBytes: memLimitBytes,
                    cpusNrPeriods: cpusNrPeriods,
                    cpusNrThrottled: cpusNrThrottled,
                    cpusThrottledTimeSecs: cpusThrottledTimeSecs,
                    memFileBytes: memFileBytes,
                    memAnonBytes: memAnonBytes,
                    memMappedFileBytes: memMappedFileBytes,
                    perf: perf,
                    netRxPackets: netRxPackets,
                    netRxBytes: netRxBytes,
                    netRxErrors: netRxErrors,
                    netRxDropped: netRxDropped,
                    netTxPackets: netTxPackets,
                    netTxBytes: netTxBytes,
                    netTxErrors: netTxErrors,
                    netTxDropped: netTxDropped,
                    netTCPRttMicrosecsP50: netTCPRttMicrosecsP50,
                    netTCPRttMicrosecsP90: netTCPRttMicrosecsP90,
                    netTCPRttMicrosecsP95: netTCPRttMicrosecsP95,
                    netTCPRttMicrosecsP99: netTCPRttMicrosecsP99,
                    diskLimitBytes: diskLimitBytes,
                    diskUsedBytes: diskUsedBytes,
                    netTCPActiveConnections: netTCPActiveConnections,
                    netTCPTimeWaitConnections: netTCPTimeWaitConnections,
                    processes: processes,
                    threads: threads,
                    memLowPressureCounter: memLowPressureCounter,
                    memMediumPressureCounter: memMediumPressureCounter,
                    memCriticalPressureCounter: memCriticalPressureCounter,
                    netTrafficControlStatistics: netTrafficControlStatistics,
                    memTotalBytes: memTotalBytes,
                    memTotalMemswBytes: memTotalMemswBytes,
                    memSoftLimitBytes: memSoftLimitBytes,
                    memCacheBytes: memCacheBytes,
                    memSwapBytes: memSwapBytes,
                    memUnevictableBytes: memUnevictableBytes,
                    netSNMPStatisticsBox: netSNMPStatistics.map(Boxed.init),
                    diskStatistics: diskStatistics,
                    blkioStatisticsBox: blkioStatistics.map(Boxed.init),
                    cpusSoftLimit: cpusSoftLimit,
                    netTxRateLimit: netTxRateLimit,
                    netTxBurstRateLimit: netTxBurstRateLimit,
                    netTxBurstSize: netTxBurstSize,
                    netRxRateLimit: netRxRateLimit,
                    netRxBurstRateLimit: netRxBurstRateLimit,
                    netRxBurstSize: netRxBurstSize,
                    memKmemUsageBytes: memKmemUsageBytes,
                    memKmemTCPUsageBytes: memKmemTCPUsageBytes,
                    netRateStatisticsBox: netRateStatistics.map(Boxed.init),
                    netEphemeralPorts: netEphemeralPorts))
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.ResourceStatistics" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "timestamp": 1, "cpus_user_time_secs": 2, "cpus_system_time_secs": 3, "cpus_limit": 4, "mem_rss_bytes": 5,
            "mem_limit_bytes": 6, "cpus_nr_periods": 7, "cpus_nr_throttled": 8, "cpus_throttled_time_secs": 9,
            "mem_file_bytes": 10, "mem_anon_bytes": 11, "mem_mapped_file_bytes": 12, "perf": 13, "net_rx_packets": 14,
            "net_rx_bytes": 15, "net_rx_errors": 16, "net_rx_dropped": 17, "net_tx_packets": 18, "net_tx_bytes": 19,
            "net_tx_errors": 20, "net_tx_dropped": 21, "net_tcp_rtt_microsecs_p50": 22, "net_tcp_rtt_microsecs_p90": 23,
            "net_tcp_rtt_microsecs_p95": 24, "net_tcp_rtt_microsecs_p99": 25, "disk_limit_bytes": 26,
            "disk_used_bytes": 27, "net_tcp_active_connections": 28, "net_tcp_time_wait_connections": 29,
            "processes": 30, "threads": 31, "mem_low_pressure_counter": 32, "mem_medium_pressure_counter": 33,
            "mem_critical_pressure_counter": 34, "net_traffic_control_statistics": 35, "mem_total_bytes": 36,
            "mem_total_memsw_bytes": 37, "mem_soft_limit_bytes": 38, "mem_cache_bytes": 39, "mem_swap_bytes": 40,
            "mem_unevictable_bytes": 41, "net_snmp_statistics": 42, "disk_statistics": 43, "blkio_statistics": 44,
            "cpus_soft_limit": 45, "net_tx_rate_limit": 46, "net_tx_burst_rate_limit": 47, "net_tx_burst_size": 48,
            "net_rx_rate_limit": 49, "net_rx_burst_rate_limit": 50, "net_rx_burst_size": 51, "mem_kmem_usage_bytes": 52,
            "mem_kmem_tcp_usage_bytes": 53, "net_rate_statistics": 54, "net_ephemeral_ports": 55,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var timestamp: Double?
            var cpusUserTimeSecs: Double?
            var cpusSystemTimeSecs: Double?
            var cpusLimit: Double?
            var memRssBytes: UInt64?
            var memLimitBytes: UInt64?
            var cpusNrPeriods: UInt32?
            var cpusNrThrottled: UInt32?
            var cpusThrottledTimeSecs: Double?
            var memFileBytes: UInt64?
            var memAnonBytes: UInt64?
            var memMappedFileBytes: UInt64?
            var perf: PerfStatistics?
            var netRxPackets: UInt64?
            var netRxBytes: UInt64?
            var netRxErrors: UInt64?
            var netRxDropped: UInt64?
            var netTxPackets: UInt64?
            var netTxBytes: UInt64?
            var netTxErrors: UInt64?
            var netTxDropped: UInt64?
            var netTCPRttMicrosecsP50: Double?
            var netTCPRttMicrosecsP90: Double?
            var netTCPRttMicrosecsP95: Double?
            var netTCPRttMicrosecsP99: Double?
            var diskLimitBytes: UInt64?
            var diskUsedBytes: UInt64?
            var netTCPActiveConnections: Double?
            var netTCPTimeWaitConnections: Double?
            var processes: UInt32?
            var threads: UInt32?
            var memLowPressureCounter: UInt64?
            var memMediumPressureCounter: UInt64?
            var memCriticalPressureCounter: UInt64?
            var netTrafficControlStatistics: [TrafficControlStatistics] = []
            var memTotalBytes: UInt64?
            var memTotalMemswBytes: UInt64?
            var memSoftLimitBytes: UInt64?
            var memCacheBytes: UInt64?
            var memSwapBytes: UInt64?
            var memUnevictableBytes: UInt64?
            var netSNMPStatistics: Boxed<SNMPStatistics>?
            var diskStatistics: [DiskStatistics] = []
            var blkioStatistics: Boxed<CgroupInfo.Blkio.Statistics>?
            var cpusSoftLimit: Double?
            var netTxRateLimit: UInt64?
            var netTxBurstRateLimit: UInt64?
            var netTxBurstSize: UInt64?
            var netRxRateLimit: UInt64?
            var netRxBurstRateLimit: UInt64?
            var netRxBurstSize: UInt64?
            var memKmemUsageBytes: UInt64?
            var memKmemTCPUsageBytes: UInt64?
            var netRateStatistics: Boxed<RateStatistics>?
            var netEphemeralPorts: Value.Range?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.double(&timestamp)
                case 2: reader.double(&cpusUserTimeSecs)
                case 3: reader.double(&cpusSystemTimeSecs)
                case 4: reader.double(&cpusLimit)
                case 5: reader.uint64(&memRssBytes)
                case 6: reader.uint64(&memLimitBytes)
                case 7: reader.uint32(&cpusNrPeriods)
                case 8: reader.uint32(&cpusNrThrottled)
                case 9: reader.double(&cpusThrottledTimeSecs)
                case 10: reader.uint64(&memFileBytes)
                case 11: reader.uint64(&memAnonBytes)
                case 12: reader.uint64(&memMappedFileBytes)
                case 13: reader.message(&perf)
                case 14: reader.uint64(&netRxPackets)
                case 15: reader.uint64(&netRxBytes)
                case 16: reader.uint64(&netRxErrors)
                case 17: reader.uint64(&netRxDropped)
                case 18: reader.uint64(&netTxPackets)
                case 19: reader.uint64(&netTxBytes)
                case 20: reader.uint64(&netTxErrors)
                case 21: reader.uint64(&netTxDropped)
                case 22: reader.double(&netTCPRttMicrosecsP50)
                case 23: reader.double(&netTCPRttMicrosecsP90)
                case 24: reader.double(&netTCPRttMicrosecsP95)
                case 25: reader.double(&netTCPRttMicrosecsP99)
                case 26: reader.uint64(&diskLimitBytes)
                case 27: reader.uint64(&diskUsedBytes)
                case 28: reader.double(&netTCPActiveConnections)
                case 29: reader.double(&netTCPTimeWaitConnections)
                case 30: reader.uint32(&processes)
                case 31: reader.uint32(&threads)
                case 32: reader.uint64(&memLowPressureCounter)
                case 33: reader.uint64(&memMediumPressureCounter)
                case 34: reader.uint64(&memCriticalPressureCounter)
                case 35: reader.messages(&netTrafficControlStatistics)
                case 36: reader.uint64(&memTotalBytes)
                case 37: reader.uint64(&memTotalMemswBytes)
                case 38: reader.uint64(&memSoftLimitBytes)
                case 39: reader.uint64(&memCacheBytes)
                case 40: reader.uint64(&memSwapBytes)
                case 41: reader.uint64(&memUnevictableBytes)
                case 42: reader.boxed(&netSNMPStatistics)
                case 43: reader.messages(&diskStatistics)
                case 44: reader.boxed(&blkioStatistics)
                case 45: reader.double(&cpusSoftLimit)
                case 46: reader.uint64(&netTxRateLimit)
                case 47: reader.uint64(&netTxBurstRateLimit)
                case 48: reader.uint64(&netTxBurstSize)
                case 49: reader.uint64(&netRxRateLimit)
                case 50: reader.uint64(&netRxBurstRateLimit)
                case 51: reader.uint64(&netRxBurstSize)
                case 52: reader.uint64(&memKmemUsageBytes)
                case 53: reader.uint64(&memKmemTCPUsageBytes)
                case 54: reader.boxed(&netRateStatistics)
                case 55: reader.message(&netEphemeralPorts)
                default: reader.skip()
                }
            }
            guard let timestamp else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            fieldsBox = Boxed(
                Fields(
                    timestamp: timestamp,
                    cpusUserTimeSecs: cpusUserTimeSecs,
                    cpusSystemTimeSecs: cpusSystemTimeSecs,
                    cpusLimit: cpusLimit,
                    memRssBytes: memRssBytes,
                    memLimitBytes: memLimitBytes,
                    cpusNrPeriods: cpusNrPeriods,
                    cpusNrThrottled: cpusNrThrottled,
                    cpusThrottledTimeSecs: cpusThrottledTimeSecs,
                    memFileBytes: memFileBytes,
                    memAnonBytes: memAnonBytes,
                    memMappedFileBytes: memMappedFileBytes,
                    perf: perf,
                    netRxPackets: netRxPackets,
                    netRxBytes: netRxBytes,
                    netRxErrors: netRxErrors,
                    netRxDropped: netRxDropped,
                    netTxPackets: netTxPackets,
                    netTxBytes: netTxBytes,
                    netTxErrors: netTxErrors,
                    netTxDropped: netTxDropped,
                    netTCPRttMicrosecsP50: netTCPRttMicrosecsP50,
                    netTCPRttMicrosecsP90: netTCPRttMicrosecsP90,
                    netTCPRttMicrosecsP95: netTCPRttMicrosecsP95,
                    netTCPRttMicrosecsP99: netTCPRttMicrosecsP99,
                    diskLimitBytes: diskLimitBytes,
                    diskUsedBytes: diskUsedBytes,
                    netTCPActiveConnections: netTCPActiveConnections,
                    netTCPTimeWaitConnections: netTCPTimeWaitConnections,
                    processes: processes,
                    threads: threads,
                    memLowPressureCounter: memLowPressureCounter,
                    memMediumPressureCounter: memMediumPressureCounter,
                    memCriticalPressureCounter: memCriticalPressureCounter,
                    netTrafficControlStatistics: netTrafficControlStatistics,
                    memTotalBytes: memTotalBytes,
                    memTotalMemswBytes: memTotalMemswBytes,
                    memSoftLimitBytes: memSoftLimitBytes,
                    memCacheBytes: memCacheBytes,
                    memSwapBytes: memSwapBytes,
                    memUnevictableBytes: memUnevictableBytes,
                    netSNMPStatisticsBox: netSNMPStatistics,
                    diskStatistics: diskStatistics,
                    blkioStatisticsBox: blkioStatistics,
                    cpusSoftLimit: cpusSoftLimit,
                    netTxRateLimit: netTxRateLimit,
                    netTxBurstRateLimit: netTxBurstRateLimit,
                    netTxBurstSize: netTxBurstSize,
                    netRxRateLimit: netRxRateLimit,
                    netRxBurstRateLimit: netRxBurstRateLimit,
                    netRxBurstSize: netRxBurstSize,
                    memKmemUsageBytes: memKmemUsageBytes,
                    memKmemTCPUsageBytes: memKmemTCPUsageBytes,
                    netRateStatisticsBox: netRateStatistics,
                    netEphemeralPorts: netEphemeralPorts))
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.double(1, "timestamp", fieldsBox.value.timestamp)
            writer.double(2, "cpus_user_time_secs", fieldsBox.value.cpusUserTimeSecs)
            writer.double(3, "cpus_system_time_secs", fieldsBox.value.cpusSystemTimeSecs)
            writer.double(4, "cpus_limit", fieldsBox.value.cpusLimit)
            writer.uint64(5, "mem_rss_bytes", fieldsBox.value.memRssBytes)
            writer.uint64(6, "mem_limit_bytes", fieldsBox.value.memLimitBytes)
            writer.uint32(7, "cpus_nr_periods", fieldsBox.value.cpusNrPeriods)
            writer.uint32(8, "cpus_nr_throttled", fieldsBox.value.cpusNrThrottled)
            writer.double(9, "cpus_throttled_time_secs", fieldsBox.value.cpusThrottledTimeSecs)
            writer.uint64(10, "mem_file_bytes", fieldsBox.value.memFileBytes)
            writer.uint64(11, "mem_anon_bytes", fieldsBox.value.memAnonBytes)
            writer.uint64(12, "mem_mapped_file_bytes", fieldsBox.value.memMappedFileBytes)
            writer.message(13, "perf", fieldsBox.value.perf)
            writer.uint64(14, "net_rx_packets", fieldsBox.value.netRxPackets)
            writer.uint64(15, "net_rx_bytes", fieldsBox.value.netRxBytes)
            writer.uint64(16, "net_rx_errors", fieldsBox.value.netRxErrors)
            writer.uint64(17, "net_rx_dropped", fieldsBox.value.netRxDropped)
            writer.uint64(18, "net_tx_packets", fieldsBox.value.netTxPackets)
            writer.uint64(19, "net_tx_bytes", fieldsBox.value.netTxBytes)
            writer.uint64(20, "net_tx_errors", fieldsBox.value.netTxErrors)
            writer.uint64(21, "net_tx_dropped", fieldsBox.value.netTxDropped)
            writer.double(22, "net_tcp_rtt_microsecs_p50", fieldsBox.value.netTCPRttMicrosecsP50)
            writer.double(23, "net_tcp_rtt_microsecs_p90", fieldsBox.value.netTCPRttMicrosecsP90)
            writer.double(24, "net_tcp_rtt_microsecs_p95", fieldsBox.value.netTCPRttMicrosecsP95)
            writer.double(25, "net_tcp_rtt_microsecs_p99", fieldsBox.value.netTCPRttMicrosecsP99)
            writer.uint64(26, "disk_limit_bytes", fieldsBox.value.diskLimitBytes)
            writer.uint64(27, "disk_used_bytes", fieldsBox.value.diskUsedBytes)
            writer.double(28, "net_tcp_active_connections", fieldsBox.value.netTCPActiveConnections)
            writer.double(29, "net_tcp_time_wait_connections", fieldsBox.value.netTCPTimeWaitConnections)
            writer.uint32(30, "processes", fieldsBox.value.processes)
            writer.uint32(31, "threads", fieldsBox.value.threads)
            writer.uint64(32, "mem_low_pressure_counter", fieldsBox.value.memLowPressureCounter)
            writer.uint64(33, "mem_medium_pressure_counter", fieldsBox.value.memMediumPressureCounter)
            writer.uint64(34, "mem_critical_pressure_counter", fieldsBox.value.memCriticalPressureCounter)
            writer.messages(35, "net_traffic_control_statistics", fieldsBox.value.netTrafficControlStatistics)
            writer.uint64(36, "mem_total_bytes", fieldsBox.value.memTotalBytes)
            writer.uint64(37, "mem_total_memsw_bytes", fieldsBox.value.memTotalMemswBytes)
            writer.uint64(38, "mem_soft_limit_bytes", fieldsBox.value.memSoftLimitBytes)
            writer.uint64(39, "mem_cache_bytes", fieldsBox.value.memCacheBytes)
            writer.uint64(40, "mem_swap_bytes", fieldsBox.value.memSwapBytes)
            writer.uint64(41, "mem_unevictable_bytes", fieldsBox.value.memUnevictableBytes)
            writer.boxed(42, "net_snmp_statistics", fieldsBox.value.netSNMPStatisticsBox)
            writer.messages(43, "disk_statistics", fieldsBox.value.diskStatistics)
            writer.boxed(44, "blkio_statistics", fieldsBox.value.blkioStatisticsBox)
            writer.double(45, "cpus_soft_limit", fieldsBox.value.cpusSoftLimit)
            writer.uint64(46, "net_tx_rate_limit", fieldsBox.value.netTxRateLimit)
            writer.uint64(47, "net_tx_burst_rate_limit", fieldsBox.value.netTxBurstRateLimit)
            writer.uint64(48, "net_tx_burst_size", fieldsBox.value.netTxBurstSize)
            writer.uint64(49, "net_rx_rate_limit", fieldsBox.value.netRxRateLimit)
            writer.uint64(50, "net_rx_burst_rate_limit", fieldsBox.value.netRxBurstRateLimit)
            writer.uint64(51, "net_rx_burst_size", fieldsBox.value.netRxBurstSize)
            writer.uint64(52, "mem_kmem_usage_bytes", fieldsBox.value.memKmemUsageBytes)
            writer.uint64(53, "mem_kmem_tcp_usage_bytes", fieldsBox.value.memKmemTCPUsageBytes)
            writer.boxed(54, "net_rate_statistics", fieldsBox.value.netRateStatisticsBox)
            writer.message(55, "net_ephemeral_ports", fieldsBox.value.netEphemeralPorts)
        }
    }
}

extension V1 {
    /// What is used of a disk.
    public struct DiskStatistics: WireMessage {
        @usableFromInline var sourceBox: Boxed<Resource.DiskInfo.Source>?
        /// Which disk it is; the sandbox's if absent. Field 1, `source`.
        @inlinable public var source: Resource.DiskInfo.Source? {
            get { sourceBox?.value }
            set { sourceBox = newValue.map(Boxed.init) }
        }
        @usableFromInline var persistenceBox: Boxed<Resource.DiskInfo.Persistence>?
        /// Which volume it is. Field 2, `persistence`.
        @inlinable public var persistence: Resource.DiskInfo.Persistence? {
            get { persistenceBox?.value }
            set { persistenceBox = newValue.map(Boxed.init) }
        }
        /// Field 3, `limit_bytes`.
        public var limitBytes: UInt64?
        /// Field 4, `used_bytes`.
        public var usedBytes: UInt64?

        /// Creates the message.
        public init(
            source: Resource.DiskInfo.Source? = nil,
            persistence: Resource.DiskInfo.Persistence? = nil,
            limitBytes: UInt64? = nil,
            usedBytes: UInt64? = nil
        ) {
            sourceBox = source.map(Boxed.init)
            persistenceBox = persistence.map(Boxed.init)
            self.limitBytes = limitBytes
            self.usedBytes = usedBytes
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.DiskStatistics" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["source": 1, "persistence": 2, "limit_bytes": 3, "used_bytes": 4]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var source: Boxed<Resource.DiskInfo.Source>?
            var persistence: Boxed<Resource.DiskInfo.Persistence>?
            var limitBytes: UInt64?
            var usedBytes: UInt64?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.boxed(&source)
                case 2: reader.boxed(&persistence)
                case 3: reader.uint64(&limitBytes)
                case 4: reader.uint64(&usedBytes)
                default: reader.skip()
                }
            }
            self.sourceBox = source
            self.persistenceBox = persistence
            self.limitBytes = limitBytes
            self.usedBytes = usedBytes
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.boxed(1, "source", sourceBox)
            writer.boxed(2, "persistence", persistenceBox)
            writer.uint64(3, "limit_bytes", limitBytes)
            writer.uint64(4, "used_bytes", usedBytes)
        }
    }
}
