import MesosResources
import MesosWire
import Testing

@Suite struct ModelTests {
    private func text(_ value: some JSONWritable) -> String {
        var writer = JSONWriter()
        writer.value(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func theFourBestKnownAreShownEvenIfThereIsNothing() {
        #expect(text(ResourceModel(Resources())) == #"{"disk":0.0,"mem":0.0,"gpus":0.0,"cpus":0.0}"#)
    }

    @Test func entriesOfOneNameAreAddedUpWhoeverTheyAreReservedTo() {
        let resources: Resources =
            "cpus:8;cpus(web):4;mem:1024;ports:[31000-31100];ports(web):[31200-31300];zips(a):{b,a}"
        #expect(
            text(ResourceModel(resources))
                == #"{"disk":0.0,"mem":1024.0,"gpus":0.0,"cpus":12.0,"ports":"[31000-31100, 31200-31300]","#
                + #""zips":"{a, b}"}"#
        )
        #expect(text(ResourceModel(resources.wireValue)) == text(ResourceModel(resources)))
    }

    @Test func amountsAreAddedExactly() {
        let messages = [0.1, 0.2, 0.3].map {
            V1.Resource(name: "cpus", type: .scalar, scalar: V1.Value.Scalar(value: $0))
        }
        #expect(text(ResourceModel(messages)) == #"{"disk":0.0,"mem":0.0,"gpus":0.0,"cpus":0.6}"#)
    }

    @Test func whatMayBeTakenBackIsToldApart() {
        var message = V1.Resource(name: "cpus", type: .scalar, scalar: V1.Value.Scalar(value: 2))
        message.revocable = V1.Resource.RevocableInfo()
        #expect(
            text(ResourceModel([message]))
                == #"{"disk":0.0,"mem":0.0,"gpus":0.0,"cpus":0.0,"cpus_revocable":2.0}"#)
    }

    @Test func whatIsReservedIsToldByRoleInOrder() throws {
        let parts = try Resources(parsing: "cpus:1;cpus(web):4;mem(db):8;mem(web):16").byReservedRole
        #expect(parts.map(\.role) == ["db", "web"])
        #expect(parts.map(\.resources.description) == ["mem(db):8", "cpus(web):4;mem(web):16"])
    }

    @Test func attributesKeepTheirTypes() throws {
        let attributes = try AttributeText.parse("rack:r1;cores:8;range:[1-5,7-9]")
        #expect(text(AttributeModel(attributes)) == #"{"rack":"r1","cores":8.0,"range":"[1-5, 7-9]"}"#)
    }
}
