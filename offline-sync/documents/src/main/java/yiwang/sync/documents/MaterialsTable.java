package yiwang.sync.documents;

import java.io.IOException;
import yiwang.sync.domain.casework.CaseFile;
import yiwang.sync.domain.casework.CaseMaterial;

/** What became of every listed material. */
final class MaterialsTable {

    private MaterialsTable() {
    }

    static void print(PageFlow flow, CaseFile file) throws IOException {
        flow.heading("材料清单");
        Table table = new Table(flow, new Table.Column("序号", 0.085f), new Table.Column("材料名称", 0.42f),
            new Table.Column("怎样收的", 0.25f), new Table.Column("备注", 0.245f));
        int number = 1;
        for (CaseMaterial material : file.materials()) {
            table.row(String.valueOf(number++), material.name(), CaseWords.way(material.way()), material.note());
        }
        if (file.materials().isEmpty()) {
            table.row("", "这个事项没有要交的材料", "", "");
        }
        table.end();
    }
}
