// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf/document_metadata.h"

#include "core/day.h"
#include "reports/document/document.h"
#include "reports/render/pdf/syntax.h"

#include <QColorSpace>

#include <algorithm>

namespace xinglin::pdf {
namespace {

struct Date
{
    int year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0;
};

Date dateOf(Instant instant)
{
    const std::int64_t seconds = std::max<std::int64_t>(instant.isValid() ? instant.ms() / 1000 : 0, 0);
    const Day day(static_cast<std::int32_t>(seconds / 86400));
    const auto ofDay = static_cast<int>(seconds % 86400);
    return {day.year(), day.month(), day.dayOfMonth(), ofDay / 3600, ofDay / 60 % 60, ofDay % 60};
}

void addTwo(std::string &out, int number)
{
    out += static_cast<char>('0' + number / 10 % 10);
    out += static_cast<char>('0' + number % 10);
}

/// D:YYYYMMDDHHMMSSZ
std::string pdfDate(const Date &date)
{
    std::string out = "D:";
    addInt(out, date.year);
    for (const int part : {date.month, date.day, date.hour, date.minute, date.second})
        addTwo(out, part);
    return out + 'Z';
}

/// YYYY-MM-DDTHH:MM:SSZ
std::string xmpDate(const Date &date)
{
    std::string out;
    addInt(out, date.year);
    for (const auto &[sign, part] :
         {std::pair('-', date.month), std::pair('-', date.day), std::pair('T', date.hour),
          std::pair(':', date.minute), std::pair(':', date.second)}) {
        out += sign;
        addTwo(out, part);
    }
    return out + 'Z';
}

std::string escaped(const QString &text)
{
    return printable(text).toHtmlEscaped().toStdString();
}

/// PDF/A wants every property that it does not know itself to be described.
constexpr std::string_view kAccessibilitySchema =
    R"(<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" )"
    R"(xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" )"
    R"(xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>)"
    R"(<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>)"
    R"(<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>)"
    R"(<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>)"
    R"(<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>)"
    R"(<pdfaProperty:valueType>Integer</pdfaProperty:valueType>)"
    R"(<pdfaProperty:category>internal</pdfaProperty:category>)"
    R"(<pdfaProperty:description>Part of ISO 14289 the file follows</pdfaProperty:description></rdf:li>)"
    R"(</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>)";

}  // namespace

int writeInformation(ObjectWriter &writer, const DocumentFacts &facts)
{
    const std::string date = pdfDate(dateOf(facts.date));
    return writer.add("<</Title" + textString(facts.title) + "/Creator" + textString(facts.maker) +
                      "/Producer" + textString(facts.maker) + "/CreationDate(" + date + ")/ModDate(" + date +
                      ")>>");
}

int writeMetadata(ObjectWriter &writer, const DocumentFacts &facts)
{
    const std::string date = xmpDate(dateOf(facts.date));
    const std::string maker = escaped(facts.maker);
    const std::string language = escaped(facts.language);
    std::string xmp = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
                      "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
                      "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";
    xmp += "<dc:format>application/pdf</dc:format>";
    xmp += "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(facts.title) +
           "</rdf:li></rdf:Alt></dc:title>\n";
    if (!facts.identifier.isEmpty())
        xmp += "<dc:identifier>" + escaped(facts.identifier) + "</dc:identifier>\n";
    xmp += "<dc:language><rdf:Bag><rdf:li>" + language + "</rdf:li></rdf:Bag></dc:language>\n";
    xmp += "<xmp:CreatorTool>" + maker + "</xmp:CreatorTool><xmp:CreateDate>" + date +
           "</xmp:CreateDate><xmp:ModifyDate>" + date + "</xmp:ModifyDate><xmp:MetadataDate>" + date +
           "</xmp:MetadataDate><pdf:Producer>" + maker + "</pdf:Producer>\n";
    xmp += "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
           "<pdfuaid:part>1</pdfuaid:part></rdf:Description>\n";
    xmp += kAccessibilitySchema;
    xmp += "\n</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
    return writer.addStream("/Type/Metadata/Subtype/XML", xmp, false);
}

int writeOutputIntent(ObjectWriter &writer)
{
    const QByteArray profile = QColorSpace(QColorSpace::SRgb).iccProfile();
    const int object = writer.addStream(
        "/N 3", std::string_view(profile.constData(), static_cast<std::size_t>(profile.size())));
    return writer.add("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB "
                      "IEC61966-2.1)/DestOutputProfile " +
                      reference(object) + ">>");
}

}  // namespace xinglin::pdf
