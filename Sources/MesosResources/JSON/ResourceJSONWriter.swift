import MesosWire

/// Members stand in the order of their names, as Apache Mesos writes them.
extension JSONWriter {
    mutating func resource(_ resource: V1.Resource) {
        element { json in
            if let info = resource.allocationInfo { json.object("allocation_info") { $0.member("role", info.role) } }
            if let disk = resource.disk { json.object("disk") { $0.write(disk) } }
            json.member("name", resource.name)
            if let id = resource.providerID { json.object("provider_id") { $0.member("value", id.value) } }
            if let ranges = resource.ranges { json.object("ranges") { $0.write(ranges) } }
            if !resource.reservations.isEmpty {
                json.list("reservations") { list in
                    for reservation in resource.reservations { list.element { $0.write(reservation) } }
                }
            }
            if resource.revocable != nil { json.object("revocable") { _ in } }
            if let scalar = resource.scalar { json.object("scalar") { $0.member("value", scalar.value) } }
            if let set = resource.set { json.object("set") { $0.write(set) } }
            if resource.shared != nil { json.object("shared") { _ in } }
            json.member("type", resource.type.wireName)
        }
    }

    private mutating func write(_ ranges: V1.Value.Ranges) {
        list("range") { list in
            for range in ranges.range {
                list.element { json in
                    json.member("begin", range.begin)
                    json.member("end", range.end)
                }
            }
        }
    }

    private mutating func write(_ set: V1.Value.Set) {
        list("item") { list in
            for item in set.item { list.element(item) }
        }
    }

    private mutating func write(_ reservation: V1.Resource.ReservationInfo) {
        labels("labels", reservation.labels)
        member("principal", reservation.principal)
        member("role", reservation.role)
        member("type", reservation.type?.wireName)
    }

    private mutating func labels(_ name: String, _ labels: V1.Labels?) {
        guard let labels else { return }
        object(name) { json in
            guard !labels.labels.isEmpty else { return }
            json.list("labels") { list in
                for label in labels.labels {
                    list.element { json in
                        json.member("key", label.key)
                        json.member("value", label.value)
                    }
                }
            }
        }
    }

    private mutating func write(_ disk: V1.Resource.DiskInfo) {
        if let persistence = disk.persistence {
            object("persistence") { json in
                json.member("id", persistence.id)
                json.member("principal", persistence.principal)
            }
        }
        if let source = disk.source { object("source") { $0.write(source) } }
        if let volume = disk.volume {
            object("volume") { json in
                json.member("container_path", volume.containerPath)
                json.member("host_path", volume.hostPath)
                json.member("mode", volume.mode.wireName)
            }
        }
    }

    private mutating func write(_ source: V1.Resource.DiskInfo.Source) {
        member("id", source.id)
        labels("metadata", source.metadata)
        if let mount = source.mount { object("mount") { $0.member("root", mount.root) } }
        if let path = source.path { object("path") { $0.member("root", path.root) } }
        member("profile", source.profile)
        member("type", source.type.wireName)
        member("vendor", source.vendor)
    }
}
