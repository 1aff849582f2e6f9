import MesosWire

/// Members stand in the order of their names, as Apache Mesos writes them.
extension JSONWriter {
    mutating func resource(_ resource: V1.Resource) {
        object { json in
            if let info = resource.allocationInfo { json.object("allocation_info") { $0.field("role", info.role) } }
            if let disk = resource.disk { json.object("disk") { $0.write(disk) } }
            json.field("name", resource.name)
            if let id = resource.providerID { json.object("provider_id") { $0.field("value", id.value) } }
            if let ranges = resource.ranges { json.object("ranges") { $0.write(ranges) } }
            if !resource.reservations.isEmpty {
                json.array("reservations") { list in
                    for reservation in resource.reservations { list.object { $0.write(reservation) } }
                }
            }
            if resource.revocable != nil { json.object("revocable") { _ in } }
            if let scalar = resource.scalar { json.object("scalar") { $0.field("value", scalar.value) } }
            if let set = resource.set { json.object("set") { $0.write(set) } }
            if resource.shared != nil { json.object("shared") { _ in } }
            json.field("type", resource.type.wireName)
        }
    }

    private mutating func write(_ ranges: V1.Value.Ranges) {
        array("range") { list in
            for range in ranges.range {
                list.object { json in
                    json.field("begin", range.begin)
                    json.field("end", range.end)
                }
            }
        }
    }

    private mutating func write(_ set: V1.Value.Set) {
        array("item") { list in
            for item in set.item { list.value(item) }
        }
    }

    private mutating func write(_ reservation: V1.Resource.ReservationInfo) {
        labels("labels", reservation.labels)
        field("principal", reservation.principal)
        field("role", reservation.role)
        field("type", reservation.type?.wireName)
    }

    private mutating func labels(_ name: String, _ labels: V1.Labels?) {
        guard let labels else { return }
        object(name) { json in
            guard !labels.labels.isEmpty else { return }
            json.array("labels") { list in
                for label in labels.labels {
                    list.object { json in
                        json.field("key", label.key)
                        json.field("value", label.value)
                    }
                }
            }
        }
    }

    private mutating func write(_ disk: V1.Resource.DiskInfo) {
        if let persistence = disk.persistence {
            object("persistence") { json in
                json.field("id", persistence.id)
                json.field("principal", persistence.principal)
            }
        }
        if let source = disk.source { object("source") { $0.write(source) } }
        if let volume = disk.volume {
            object("volume") { json in
                json.field("container_path", volume.containerPath)
                json.field("host_path", volume.hostPath)
                json.field("mode", volume.mode.wireName)
            }
        }
    }

    private mutating func write(_ source: V1.Resource.DiskInfo.Source) {
        field("id", source.id)
        labels("metadata", source.metadata)
        if let mount = source.mount { object("mount") { $0.field("root", mount.root) } }
        if let path = source.path { object("path") { $0.field("root", path.root) } }
        field("profile", source.profile)
        field("type", source.type.wireName)
        field("vendor", source.vendor)
    }
}
